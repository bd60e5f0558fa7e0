import { UnitOfWork } from '@congtac/shared-api';
import { type TestApi, startApi } from '@congtac/testing';
import * as fc from 'fast-check';
import { type BatchUnit, UnitLoader } from '../src';
import { arrangeTree, signInAs, unit } from './arrange';

const POSITIONS = `select v.effective_from, p.unit_id, p.lft, p.rgt, p.depth, p.path from org.unit_position p
  join org.tree_version v on v.version_id = p.tree_version order by v.effective_from, p.lft`;
const DAYS = ['2018-01-01', '2019-01-01', '2019-07-01', '2020-01-01', '2020-03-01', '2020-05-01'];

describe('numbering of the tree', () => {
  let api: TestApi;
  let ids: Record<string, number>;

  beforeAll(async () => {
    api = await startApi();
    ids = await arrangeTree(api);
  });
  afterAll(() => api.close());

  it('equals a full numbering after any adding and moving, in every version', async () => {
    const admin = await signInAs(api, 'quantri.tw', { role: 'SYS_ADMIN', unitId: ids['tw'], scope: 'SUBTREE' });
    const made = ['hm', 'bd', 'dk', 'px', 'kp'].map((key) => ids[key]);
    const pick = (n: number) => made[n % made.length];
    const step = fc.record({ add: fc.boolean(), at: fc.nat(), to: fc.nat(), day: fc.constantFrom(...DAYS) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const { add, at, to, day } of steps) {
          const wish = {
            parentId: pick(to),
            name: 'Đơn vị',
            line: 'FRONT',
            level: 'WARD',
            kind: 'COMMITTEE',
            validFrom: '2000-01-01',
          };
          if (add) made.push((await admin.post<{ unitId: number }>('/api/v1/units', wish)).body.unitId);
          else {
            const { body } = await admin.get<{ version: number }>(`/api/v1/units/${pick(at)}`);
            const move = { parentId: pick(to), effectiveFrom: day, reason: 'Sắp xếp' };
            await admin.post(`/api/v1/units/${pick(at)}/move`, move, { version: body.version });
          }
        }
        const kept = await api.owner.query(POSITIONS);
        await api.owner.query('select org.rebuild_tree()');
        expect(kept.rows).toEqual((await api.owner.query(POSITIONS)).rows);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('adds a unit to a country with twelve versions in a moment', async () => {
    const wards = Array.from({ length: 10_000 }, (_, i): BatchUnit =>
      unit(`w${i}`, `Phường ${i}`, null, { parentId: ids['hn'] }),
    );
    const loader = api.app.get(UnitLoader, { strict: false });
    await api.app.get(UnitOfWork).asSystem('arrange', () => loader.addAll(wards), { timeoutMs: 60_000 });
    await api.owner.query(
      `insert into org.tree_version (effective_from) select date '2001-01-01' + i from generate_series(1, 12) as i
       on conflict do nothing`,
    );
    await api.owner.query('select org.rebuild_tree()');
    const admin = await signInAs(api, 'quantri.hn', { role: 'SYS_ADMIN', unitId: ids['hn'], scope: 'SUBTREE' });
    const took: number[] = [];
    for (const parentId of [ids['dk'], ids['hn'], ids['px']]) {
      const from = performance.now();
      const body = { parentId, name: 'Tổ mới', line: 'FRONT', level: 'GROUP', kind: 'FRONT_WORK_BOARD' };
      expect((await admin.post('/api/v1/units', body)).status).toBe(201);
      took.push(performance.now() - from);
    }
    expect(Math.min(...took)).toBeLessThan(1000);
    const { rows } = await api.owner.query(
      `select count(distinct p.tree_version)::int as versions from org.unit u join org.unit_position p using (unit_id)
       where u.name = 'Tổ mới' and u.parent_id = $1`,
      [ids['hn']],
    );
    expect(rows).toEqual([{ versions: 1 }]);
  }, 120_000);
});
