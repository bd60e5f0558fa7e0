import { randomUUID } from 'node:crypto';
import type { FigureRowView, FigureTotalView, MeetingDecisionView, PlanFiguresView } from '@congtac/reporting-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import {
  addIndicator,
  addPlan,
  addTask,
  addUnit,
  type Problem,
  rebuildTree,
  sendReport,
  signInAs,
  step,
} from './arrange';

const MEETING = { meetingOn: '2020-03-15', meetingName: 'Sinh hoạt quý I' };
const WINDOW = 'from=2020-01-01&to=2020-06-30';

describe('a meeting told at two levels (I-10, G-5)', () => {
  let api: TestApi;
  let ward: number;
  let area: number;
  let group: number;
  let plan: string;
  let taskId: string;
  let indicatorId: string;
  let heads: ApiAgent;
  let officer: ApiAgent;
  let chair: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    ward = await addUnit(api, 'Phường', 'WARD', await addUnit(api, 'Quận', 'DISTRICT', null));
    area = await addUnit(api, 'Khối phố', 'AREA', ward);
    group = await addUnit(api, 'Tổ 1', 'GROUP', area);
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    heads = await signInAs(api, 'truongban', { role: 'AREA_HEAD', unitId: area }, { role: 'AREA_HEAD', unitId: group });
    officer = await signInAs(api, 'chuyenvien', { role: 'SPECIALIST', unitId: ward, scope: 'SUBTREE' });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    indicatorId = await addIndicator(api, ward, `Lượt người ${randomUUID()}`);
    const coordinators = [area, group];
    taskId = await addTask(api, { planId: plan, ownerUnitId: ward, coordinators, dueOn: '2020-06-30', indicatorId });
    await tell(area, 55);
    await tell(group, 30);
  });

  const told = (value: number, more: object = MEETING) => [{ indicatorId, blank: 'NUMBER' as const, value, ...more }];
  const tell = async (unitId: number, value: number) => {
    const sent = await sendReport(heads, { taskId, unitId }, { values: told(value) });
    expect((await step(chair, sent.reportId, 'accept')).status).toBe(200);
    return sent.reportId;
  };
  const total = async (agent = chair): Promise<FigureTotalView> =>
    (await agent.get<PlanFiguresView>(`/api/v1/plans/${plan}/figures?${WINDOW}`)).body.totals.find(
      (one) => one.indicatorId === indicatorId,
    ) as FigureTotalView;
  const decide = async (outcome: 'SAME' | 'DIFFERENT', agent = chair) => {
    const [pair] = (await total()).duplicates;
    return agent.post<MeetingDecisionView & Problem>('/api/v1/meeting-decisions', {
      countedFigureId: pair.upper.figureId,
      otherFigureId: pair.lower.figureId,
      outcome,
      reason: 'Tổ họp chung với khối phố.',
    });
  };
  const undo = (decision: MeetingDecisionView) =>
    chair.post(
      `/api/v1/meeting-decisions/${decision.decisionId}/undo`,
      { reason: 'Nhầm.' },
      { version: decision.version },
    );

  it('counts both and flags them with both rows until a person sets one aside, which can be undone', async () => {
    const flagged = await total();
    expect(flagged.value).toBe(85);
    expect(flagged.duplicates).toMatchObject([
      { upper: { unitId: area, value: 55 }, lower: { unitId: group, value: 30 }, decision: null, allowed: ['decide'] },
    ]);
    const decided = await decide('SAME');
    expect(decided.status).toBe(201);
    expect(decided.body).toMatchObject({ setAsideUnitId: group, countedUnitId: area, allowed: ['undo'] });
    const after = await total();
    expect(after).toMatchObject({ value: 55, shares: { approved: 1, missing: 1 } });
    expect(after.duplicates).toMatchObject([
      { lower: { setAside: true }, decision: { outcome: 'SAME', reason: 'Tổ họp chung với khối phố.' }, allowed: [] },
    ]);
    const { body: rows } = await chair.get<FigureRowView[]>(
      `/api/v1/figures?indicatorId=${indicatorId}&planId=${plan}&${WINDOW}`,
    );
    expect(rows.map((row) => [row.unitId, row.setAside])).toEqual([
      [area, false],
      [group, true],
    ]);
    const { rows: trail } = await api.owner.query(
      `select action, reason from app.audit_event where entity = 'meeting-decision' and entity_id = $1`,
      [decided.body.decisionId],
    );
    expect(trail).toEqual([{ action: 'meeting.decided', reason: 'Tổ họp chung với khối phố.' }]);
    expect((await undo(decided.body)).status).toBe(200);
    expect(await total()).toMatchObject({ value: 85, duplicates: [{ decision: null, allowed: ['decide'] }] });
  });

  it('keeps the decision when the group sends again, and drops it when the counted meeting is gone', async () => {
    expect((await decide('SAME')).status).toBe(201);
    await tell(group, 31);
    expect(await total()).toMatchObject({ value: 55, duplicates: [{ lower: { value: 31, setAside: true } }] });
    const [pair] = (await total()).duplicates;
    const values = told(55, { meetingOn: '2020-03-16', meetingName: 'Hội nghị' });
    const reportId = pair.upper.reportId;
    expect((await step(chair, reportId, 'correct', { reason: 'Họp hôm khác.', values })).status).toBe(200);
    expect(await total()).toMatchObject({ value: 86, duplicates: [] });
  });

  it('takes note that two meetings are two, and decides once', async () => {
    expect((await decide('DIFFERENT')).body).toMatchObject({ setAsideUnitId: null, countedUnitId: null });
    expect(await total()).toMatchObject({ value: 85, duplicates: [{ decision: { outcome: 'DIFFERENT' } }] });
    const again = await decide('SAME');
    expect([again.status, again.body.code]).toEqual([409, 'reporting.meeting-decided']);
  });

  it('is decided by who decides for the owner of the task, of one meeting, outside locked periods', async () => {
    expect((await total(officer)).duplicates).toMatchObject([{ allowed: [] }]);
    expect((await decide('SAME', officer)).status).toBe(403);
    const [pair] = (await total()).duplicates;
    const body = { countedFigureId: pair.upper.figureId, otherFigureId: pair.upper.figureId, outcome: 'SAME' };
    const self = await chair.post<Problem>('/api/v1/meeting-decisions', { ...body, reason: 'Thử.' });
    expect([self.status, self.body.code]).toEqual([422, 'reporting.not-same-meeting']);
    // The group told the meeting for the quarter too, and that window alone is locked.
    const { rows } = await api.owner.query<{ n: number }>(
      `with told as (insert into reporting.figure select (jsonb_populate_record(f, jsonb_build_object(
           'figure_id', gen_random_uuid(), 'period_to', '2020-03-31'))).* from reporting.figure f
         where f.indicator_id = $3 and f.unit_id = $4 returning 1),
       locked as (insert into reporting.period_lock (review_id, unit_id, period_from, period_to, indicator_ids)
         values ($1, $2, '2020-01-01', '2020-03-31', array[$3::uuid]) returning 1)
       select (select count(*) from told)::int + (select count(*) from locked)::int as n`,
      [randomUUID(), ward, indicatorId, group],
    );
    expect(rows[0].n).toBe(2);
    const locked = await decide('SAME');
    expect([locked.status, locked.body.code]).toEqual([422, 'reporting.period-locked']);
  });
});
