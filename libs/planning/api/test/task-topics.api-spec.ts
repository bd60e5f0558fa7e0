import { randomUUID } from 'node:crypto';
import type { ParentTaskView, PlanView, TaskRow, TaskView } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { addUnit, buildTree, draftPlan, issueBody, ok, type Problem, signIn, type Tree } from './builders';

describe('what a task is about and for whom', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  const ids = { theme: randomUUID(), campaign: randomUUID(), event: randomUUID(), audience: randomUUID() };

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    const rows: [string, string, unknown[]][] = [
      ['theme (theme_id, code, name, set_code, ordinal)', '$2, $3, $4, 1', ['CD-1', 'Đại đoàn kết', 'MTTQ-IX']],
      ['campaign (campaign_id, code, name, kind)', '$2, $3, $4', ['TD', 'Đợt thi đua', 'EMULATION_DRIVE']],
      [
        'calendar_event (event_id, code, name, kind, year, date_unknown)',
        `$2, $3, 'FAIR', $4, true`,
        ['HC-2020', 'Hội chợ Hàng Việt', 2020],
      ],
      ['audience (audience_id, code, name)', '$2, $3', ['NTD', 'Người tiêu dùng']],
    ];
    for (const [i, [into, values, params]] of rows.entries())
      await api.owner.query(`insert into calendar.${into} values ($1, ${values})`, [Object.values(ids)[i], ...params]);
  });
  afterAll(() => api.close());

  it('S0-16, S0-18, S0-21, S0-22, S0-24, S2-5: theme, campaign, event, audiences and forms stay with the task', async () => {
    const { plan, tasks } = await draftPlan(district, tree.district, ['Vận động dùng hàng Việt'], {
      ...{ title: 'Cuộc vận động', scope: 'THEMATIC' },
    });
    const wish = {
      ...{ themeId: ids.theme, campaignId: ids.campaign, eventId: ids.event, audienceIds: [ids.audience] },
      forms: ['DAI_LY_BAN_LE', 'HOI_CHO', 'TUYEN_TRUYEN_MIENG'],
    };
    const path = `/api/v1/tasks/${tasks[0].id}`;
    const saved = await ok<TaskView>(district.patch(path, wish, { version: tasks[0].version }));
    expect(saved).toMatchObject(wish);
    const rows = await ok<TaskRow[]>(district.get(`/api/v1/plans/${plan.id}/tasks`));
    expect(rows[0]).toMatchObject({ themeId: ids.theme, campaignId: ids.campaign, eventId: ids.event });
    const stray = await district.patch<Problem>(path, { audienceIds: [randomUUID()] }, { version: saved.version });
    expect(stray.body.code).toBe('planning.unknown-reference');
  });

  it('S0-33: a member organisation builds an action programme of its own from the plan addressed to it', async () => {
    const union = await addUnit(api, 'Hội Liên hiệp Phụ nữ quận', 'DISTRICT', null, 'COMMITTEE', 'MASS_ORG');
    const other = await addUnit(api, 'Hội Nông dân quận', 'DISTRICT', null, 'COMMITTEE', 'MASS_ORG');
    await api.owner.query('select org.rebuild_tree()');
    const { plan, tasks } = await draftPlan(district, tree.district, ['Chủ quyền biển đảo', 'Hình ảnh Thủ đô'], {
      title: 'Đối ngoại nhân dân 2020',
    });
    await ok(district.post(`/api/v1/plans/${plan.id}/submit`));
    await ok(district.post(`/api/v1/plans/${plan.id}/approve`));
    await ok(district.post(`/api/v1/plans/${plan.id}/issue`, issueBody({ recipients: [{ unitId: union }] })));

    const chair = await signIn(api, 'CHAIR', union);
    const body = { unitId: union, parentPlanIds: [plan.id], docType: 'CHUONG_TRINH_HANH_DONG' };
    const own = await ok<PlanView>(chair.post('/api/v1/plans/from-parent', body));
    expect(own).toMatchObject({ docType: 'CHUONG_TRINH_HANH_DONG', unitId: union });
    const adoptions = `/api/v1/plans/${own.id}/adoptions`;
    const adapted = await ok<ParentTaskView>(
      chair.put(`${adoptions}/${tasks[0].id}`, { mode: 'ADAPT', title: 'Phụ nữ với biển đảo' }),
    );
    expect(adapted.decision).toMatchObject({ mode: 'ADAPT' });
    await ok(chair.put(`${adoptions}/${tasks[1].id}`, { mode: 'NOT_APPLICABLE', reason: 'Không có điều kiện' }));
    const rows = await ok<TaskRow[]>(chair.get(`/api/v1/plans/${own.id}/tasks`));
    expect(rows.map((row) => row.title)).toEqual(['Phụ nữ với biển đảo']);
    const stranger = await signIn(api, 'CHAIR', other);
    expect((await stranger.post('/api/v1/plans/from-parent', { ...body, unitId: other })).status).not.toBe(201);
  });
});
