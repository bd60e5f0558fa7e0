import type { FollowView, MyWorkCard, MyWorkGroup, MyWorkView } from '@congtac/reporting-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { addIndicator, addPlan, addTask, addUnit, rebuildTree, sendReport, signInAs, step } from './arrange';

const WORK = '/api/v1/my-work';

describe('Việc của tôi', () => {
  let api: TestApi;
  let [district, ward, other, group] = [0, 0, 0, 0];
  let plan: string;
  let districtPlan: string;
  let reporter: ApiAgent;
  let chair: ApiAgent;
  let districtChair: ApiAgent;
  let areaHead: ApiAgent;
  let stranger: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    district = await addUnit(api, 'Quận', 'DISTRICT', null);
    ward = await addUnit(api, 'Phường', 'WARD', district);
    other = await addUnit(api, 'Phường khác', 'WARD', district);
    group = await addUnit(api, 'Tổ 1', 'GROUP', ward);
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    districtPlan = await addPlan(api, district, 'Kế hoạch quận');
    reporter = await signInAs(api, 'canbo.phuong', { role: 'REPORTER', unitId: ward });
    chair = await signInAs(api, 'chutich.phuong', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    districtChair = await signInAs(api, 'chutich.quan', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
    areaHead = await signInAs(api, 'totruong', { role: 'AREA_HEAD', unitId: group });
    stranger = await signInAs(api, 'canbo.khac', { role: 'REPORTER', unitId: other });
  });
  afterAll(() => api.close());

  const view = async (agent: ApiAgent, tab = 'MINE') => (await agent.get<MyWorkView>(`${WORK}?tab=${tab}`)).body;
  const cards = (work: MyWorkView, name: MyWorkGroup) => work.groups.find(({ group: g }) => g === name)?.cards ?? [];
  const totals = (work: MyWorkView) => work.tabs.map(({ total }) => total);
  const wish = (more: object) => ({ planId: plan, ownerUnitId: ward, ...more });

  it('gives the area head own work only, reported from the card; the ward sees what it gave and to whom', async () => {
    const meeting = await addIndicator(api, ward, 'Lượt người dự họp');
    const own = await addTask(
      api,
      wish({ leadUnitId: group, title: 'Họp tổ', indicatorId: meeting, dueOn: '2020-07-05' }),
    );
    await addTask(api, wish({ title: 'Việc của phường', dueOn: '2020-07-05' }));

    const mine = await view(areaHead);
    expect(totals(mine)).toEqual([1, 0, 0]);
    expect(cards(mine, 'DUE_SOON')).toMatchObject([
      { taskId: own, unitId: group, quick: 'NUMBER', allowed: ['report', 'view'] },
    ]);

    const given = await view(chair, 'ASSIGNED');
    expect(cards(given, 'DUE_SOON')).toMatchObject([{ taskId: own, unitName: 'Tổ 1', quick: null, allowed: ['view'] }]);
    const report = await sendReport(areaHead, { taskId: own }, { resultText: 'Đã họp.' });
    expect(cards(await view(areaHead), 'SENT').map(({ reportId }) => reportId)).toEqual([report.reportId]);
    expect(totals(await view(areaHead))).toEqual([0, 0, 0]);
    expect(cards(await view(chair), 'WAITING_FOR_ME').map(({ reportId }) => reportId)).toEqual([report.reportId]);
    await step(chair, report.reportId, 'accept');
  });

  it('shows finished work of the last days at the end', async () => {
    const task = await addTask(api, wish({ leadUnitId: group, title: 'Treo cờ' }));
    const report = await sendReport(areaHead, { taskId: task }, { resultText: 'Xong.' }, true);
    await step(chair, report.reportId, 'accept');
    expect(cards(await view(areaHead), 'DONE')).toMatchObject([{ taskId: task, allowed: ['view'] }]);
  });

  it('tells how the units below stand with a task that their own tasks answer, and which of them are late', async () => {
    const above = await addTask(api, {
      planId: districtPlan,
      ownerUnitId: district,
      title: 'Ngày hội',
      dueOn: '2020-09-30',
    });
    await addTask(api, wish({ answersTaskId: above, title: 'Ngày hội ở phường', dueOn: '2020-06-20' }));
    const given = await view(districtChair, 'ASSIGNED');
    const card = given.groups.flatMap((one) => one.cards).find(({ taskId }) => taskId === above);
    expect(card?.below).toEqual({ units: 1, done: 0, waiting: 0, overdue: 1 });
    expect(given.lateUnits).toEqual([{ unitId: ward, unitName: 'Phường', count: 1, days: 12 }]);
  });

  it('brings what else waits for the chair, to nobody else', async () => {
    await api.owner.query(
      `update planning.plan set status = 'SUBMITTED', issued_on = null, number = null where plan_id = $1`,
      [await addPlan(api, ward, 'Kế hoạch đang trình')],
    );
    const task = await addTask(api, wish({ leadUnitId: group, title: 'Việc bị từ chối' }));
    await api.owner.query(`update planning.task set status = 'REFUSED' where task_id = $1`, [task]);
    const { matters } = await view(chair);
    expect(matters.map(({ kind, title, count }) => ({ kind, title, count }))).toEqual([
      { kind: 'PLAN_APPROVE', title: 'Kế hoạch đang trình', count: 1 },
      { kind: 'TASK_REFUSAL', title: 'Việc bị từ chối', count: 1 },
    ]);
    expect((await view(reporter)).matters).toEqual([]);
    expect((await view(stranger)).matters).toEqual([]);
  });

  it('pages a long group and caps its number', async () => {
    const titles = Array.from({ length: 23 }, (_, n) => `Việc số ${String(n).padStart(2, '0')}`);
    for (const title of titles) await addTask(api, wish({ leadUnitId: other, title, dueOn: null }));
    const first = await view(stranger);
    const listed = first.groups.find(({ group: name }) => name === 'NO_DEADLINE');
    expect([listed?.total, listed?.cards.length]).toEqual([23, 10]);
    const more = async (page: number) =>
      (await stranger.get<Page<MyWorkCard>>(`${WORK}/cards?tab=MINE&group=NO_DEADLINE&page=${page}&size=10`)).body;
    const [second, third] = [await more(2), await more(3)];
    const all = [...(listed?.cards ?? []), ...second.items, ...third.items].map(({ title }) => title);
    expect(all).toEqual(titles);
  });

  it('keeps a task in view for who marks it, and takes the mark off again', async () => {
    const task = await addTask(api, wish({ title: 'Việc để ý' }));
    const path = `/api/v1/tasks/${task}/follow`;
    expect((await districtChair.get<FollowView>(path)).body).toEqual({ taskId: task, following: false });
    const mark = async () => (await districtChair.put<FollowView>(path, { following: true })).status;
    expect([await mark(), await mark()]).toEqual([200, 200]);
    const followed = (await view(districtChair, 'FOLLOWED')).groups.flatMap((one) => one.cards);
    expect(followed.map(({ taskId, following }) => ({ taskId, following }))).toEqual([
      { taskId: task, following: true },
    ]);
    expect(totals(await view(chair, 'FOLLOWED'))[2]).toBe(0);
    await districtChair.put(path, { following: false });
    expect(totals(await view(districtChair, 'FOLLOWED'))[2]).toBe(0);
    expect((await stranger.put(path, { following: true })).status).toBe(404);
  });
});
