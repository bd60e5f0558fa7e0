import { randomUUID } from 'node:crypto';
import type { CreateDirective, DirectiveView } from '@congtac/review-domain';
import type { ApiAgent, TestApi } from '@congtac/testing';

/** Vĩnh Phúc as the tests need it: the province, three districts with two wards each, the party committee beside. */
export interface Province {
  province: number;
  party: number;
  districts: [number, number, number];
  /** Two wards for each district, in the order of the districts. */
  wards: [number, number][];
  /** A district of another province. */
  elsewhere: number;
}

/** Makes the tree. */
export async function arrangeProvince(api: TestApi): Promise<Province> {
  const add = async (name: string, level: string, parentId: number | null, line = 'FRONT'): Promise<number> => {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind, parent_id) values ($1, $4, $2, 'COMMITTEE', $3) returning unit_id`,
      [name, level, parentId, line],
    );
    const { unit_id: unitId } = rows[0];
    await api.owner.query('insert into org.unit_placement (unit_id, parent_id) values ($1, $2)', [unitId, parentId]);
    return unitId;
  };
  const province = await add('Ủy ban MTTQ tỉnh Vĩnh Phúc', 'PROVINCE', null);
  const names = ['huyện Tam Đảo', 'huyện Sông Lô', 'thành phố Vĩnh Yên'];
  const districts: number[] = [];
  const wards: [number, number][] = [];
  for (const name of names) {
    const district = await add(`Ủy ban MTTQ ${name}`, 'DISTRICT', province);
    districts.push(district);
    wards.push([await add(`Xã A, ${name}`, 'WARD', district), await add(`Xã B, ${name}`, 'WARD', district)]);
  }
  const other = await add('Ủy ban MTTQ tỉnh khác', 'PROVINCE', null);
  const elsewhere = await add('Ủy ban MTTQ huyện khác', 'DISTRICT', other);
  const party = await add('Tỉnh ủy Vĩnh Phúc', 'PROVINCE', null, 'PARTY');
  await api.owner.query('select org.rebuild_tree()');
  return { province, party, districts: districts as Province['districts'], wards, elsewhere };
}

/** The body of an answer that must have succeeded. */
export async function ok<T>(answer: Promise<{ status: number; body: unknown }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
}

/** The urgent directive against nCoV that becomes a task of every unit (S2-19). */
export function nCoV(unitId: number, over: Partial<CreateDirective> = {}): CreateDirective {
  return {
    unitId,
    title: 'Tuyên truyền phòng, chống dịch bệnh do vi rút nCoV',
    text: 'Tuyên truyền, vận động Nhân dân chủ động phòng, chống dịch.',
    actionRequired: 'Triển khai ngay tới từng khu dân cư.',
    urgent: true,
    dueOn: '2020-02-28',
    assignsTask: true,
    taskKind: 'HEALTH_EMERGENCY',
    ...over,
  };
}

/** Writes a directive and sends it. */
export async function send(chair: ApiAgent, body: CreateDirective, audience: object): Promise<DirectiveView> {
  const { id, version } = await ok<DirectiveView>(chair.post('/api/v1/directives', body));
  return ok<DirectiveView>(chair.post(`/api/v1/directives/${id}/send`, audience, { version }));
}

/** A plan of the year at work with one task led by its unit, and the plan above it cites when given. */
export async function yearlyPlan(api: TestApi, unitId: number, parentPlanId?: string): Promise<string> {
  const [planId, taskId] = [randomUUID(), randomUUID()];
  await api.owner.query(
    `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, title,
       number, symbol, issued_on, status)
     values ($1, $2, 'KE_HOACH', 'ANNUAL', 2020, 2020, '2020-01-01', '2020-12-31', 'Kế hoạch năm 2020', 1, 'KH-MTTQ',
       '2020-01-10', 'IN_PROGRESS')`,
    [planId, unitId],
  );
  await api.owner.query(
    `insert into planning.task (task_id, plan_id, position, title, kind, owner_unit_id, lead_unit_id, due_on, due_kind,
       status) values ($1, $2, 1, 'Việc của năm', 'PROPAGANDA', $3, $3, '2020-02-10', 'FIXED_DATE', 'ASSIGNED')`,
    [taskId, planId, unitId],
  );
  if (parentPlanId)
    await api.owner.query(
      `insert into planning.plan_basis (basis_id, plan_id, ordinal, parent_plan_id) values ($1, $2, 1, $3)`,
      [randomUUID(), planId, parentPlanId],
    );
  return planId;
}
