import type { PlanView, TaskView } from '@congtac/planning-domain';
import { UnitOfWork, withRequestContext } from '@congtac/shared-api';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { WorkTasks } from '../src';
import { addUnit, buildTree, draftPlan, issueBody, ok, type Problem, requestOf, signIn, type Tree } from './builders';

describe('who may get work (I-3, I-18)', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;
  let task: TaskView;
  let plan: PlanView;
  const units: Record<string, number> = {};

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    const foreign = await addUnit(api, 'Tỉnh Quảng Nam', 'PROVINCE', tree.centre);
    Object.assign(units, {
      self: tree.district,
      below: tree.wards[0],
      ownSteering: tree.steering,
      citySteering: await addUnit(api, 'Ban Chỉ đạo Thành phố', 'PROVINCE', tree.city, 'STEERING_COMMITTEE'),
      cityBoard: await addUnit(api, 'Ban Thường trực Thành phố', 'PROVINCE', tree.city, 'STANDING_BOARD'),
      partyBeside: await addUnit(api, 'Quận ủy Hoàng Mai', 'DISTRICT', null, 'COMMITTEE', 'PARTY'),
      agencyBeside: await addUnit(api, 'Cơ quan tuyên truyền', 'DISTRICT', null, 'OTHER', 'AGENCY'),
      above: tree.city,
      beside: tree.otherDistrict,
      besideWard: tree.otherWard,
      foreignSteering: await addUnit(api, 'Ban Chỉ đạo tỉnh khác', 'PROVINCE', foreign, 'STEERING_COMMITTEE'),
      besideSteering: await addUnit(api, 'Ban Chỉ đạo quận khác', 'DISTRICT', tree.otherDistrict, 'STEERING_COMMITTEE'),
      besideArea: await addUnit(api, 'Ban công tác Mặt trận khu 1', 'AREA', tree.otherWard, 'FRONT_WORK_BOARD'),
      partyWard: await addUnit(api, 'Đảng ủy phường khác', 'WARD', null, 'COMMITTEE', 'PARTY'),
      closed: await addUnit(api, 'Phường đã giải thể', 'WARD', tree.district),
    });
    await api.owner.query('select org.rebuild_tree()');
    await api.owner.query(`update org.unit set valid_to = '2020-01-09' where unit_id = $1`, [units.closed]);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    const made = await draftPlan(chair, tree.district, ['Việc giao'], { scope: 'THEMATIC' });
    [plan, task] = [made.plan, made.tasks[0]];
  });
  afterAll(() => api.close());

  const put = (parties: object[]) =>
    chair.put<TaskView & Problem>(`/api/v1/tasks/${task.id}/parties`, { parties }, { version: task.version });

  it.each(['self', 'below', 'ownSteering', 'citySteering', 'cityBoard', 'partyBeside', 'agencyBeside'])(
    'lets %s lead',
    async (name) => {
      const { status, body } = await put([{ unitId: units[name], role: 'LEAD' }]);
      expect([status, body.leadUnitId]).toEqual([200, units[name]]);
      task = body;
    },
  );

  it.each(['above', 'beside', 'besideWard', 'foreignSteering', 'besideSteering', 'besideArea', 'partyWard'])(
    'lets %s not lead',
    async (name) => {
      const { status, body } = await put([{ unitId: units[name], role: 'LEAD' }]);
      expect([status, body.code]).toEqual([422, 'planning.lead-not-linked']);
    },
  );

  it.each(['LEAD', 'COORDINATE'])('gives a dissolved unit no work as %s', async (role) => {
    const { status, body } = await put([{ unitId: units.closed, role }]);
    expect([status, body.code]).toEqual([422, 'planning.unit-closed']);
    expect(body.detail).toContain('Phường đã giải thể');
  });

  it('checks the lead of a direction’s task as well; a dissolved unit is no recipient', async () => {
    const path = `/api/v1/plans/${plan.id}`;
    await ok(chair.post(`${path}/submit`));
    await ok(chair.post(`${path}/approve`));
    const closed = await chair.post<Problem>(`${path}/issue`, issueBody({ recipients: [{ unitId: units.closed }] }));
    expect([closed.status, closed.body.code]).toEqual([422, 'planning.unit-closed']);
    await ok(chair.post(`${path}/issue`, issueBody()));
    const make = (leadUnitId: number) =>
      withRequestContext(requestOf(tree.district), () =>
        api.app.get(UnitOfWork).run(() =>
          api.app.get(WorkTasks, { strict: false }).createTaskFromDirection({
            planId: plan.id,
            sectionHeading: 'Phương hướng',
            title: 'Việc của nơi khác',
            kind: 'PROPAGANDA',
            dueOn: null,
            leadUnitId,
          }),
        ),
      );
    await expect(make(units.besideWard)).rejects.toMatchObject({ code: 'planning.lead-not-linked' });
    await expect(make(units.closed)).rejects.toMatchObject({ code: 'planning.unit-closed' });
  });
});
