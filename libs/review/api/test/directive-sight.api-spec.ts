import type { ClosedUnitView, UnitView } from '@congtac/org-domain';
import type { DirectiveRow, DirectiveView } from '@congtac/review-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { Client } from 'pg';
import { type Problem, signInAs } from './arrange';
import { arrangeProvince, nCoV, ok, type Province, send } from './directive-arrange';

describe('who sees a directive, and what one from outside needs', () => {
  let api: TestApi;
  let tree: Province;
  let chair: ApiAgent;
  let specialist: ApiAgent;
  let addressed: ApiAgent;
  let sibling: ApiAgent;
  let elsewhere: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2021-07-20' });
    tree = await arrangeProvince(api);
    chair = await signInAs(api, 'chutich.tinh', 'CHAIR', tree.province);
    specialist = await signInAs(api, 'chuyenvien.tinh', 'SPECIALIST', tree.province);
    addressed = await signInAs(api, 'chutich.tamdao', 'CHAIR', tree.districts[0]);
    sibling = await signInAs(api, 'chutich.songlo', 'CHAIR', tree.districts[1]);
    elsewhere = await signInAs(api, 'chutich.khac', 'CHAIR', tree.elsewhere);
  });
  afterAll(() => api.close());

  const incoming = () => ({
    unitId: tree.province,
    incoming: true,
    title: 'Tiếp tục đổi mới nội dung, phương thức hoạt động của Mặt trận',
    typeCode: 'CV' as const,
    number: '359',
    symbol: 'CV/TU',
    issuerText: 'Ban Thường vụ Thị ủy',
    issuedOn: '2021-07-20',
  });
  const toTamDao = (over: object = {}) => {
    const body = nCoV(tree.province, { dueOn: '2021-12-31', ...over });
    return send(chair, body, { unitIds: [tree.districts[0]] });
  };

  it('S1-3: one from outside is registered with what is known, by a specialist, and entered or sent by the chair', async () => {
    const draft = await ok<DirectiveView>(specialist.post('/api/v1/directives', incoming()));
    expect(draft).toMatchObject({
      ...{ origin: 'INCOMING', status: 'DRAFT', receivedOn: '2021-07-20' },
      ...{ label: 'Công văn số 359-CV/TU ngày 20/07/2021', allowed: ['edit', 'delete', 'attach'] },
    });
    const send = `/api/v1/directives/${draft.id}/send`;
    expect((await specialist.post(send, {}, { version: draft.version })).status).toBe(403);
    const entered = await ok<DirectiveView>(chair.post(send, {}, { version: draft.version }));
    expect(entered).toMatchObject({ status: 'ISSUED', recipients: [], counts: null });
    const sent = await ok<DirectiveView>(chair.post(send, { level: 'DISTRICT' }, { version: entered.version }));
    expect(sent.counts?.sent).toBe(3);
    const own = await ok<DirectiveView>(chair.post('/api/v1/directives', nCoV(tree.province, { dueOn: null })));
    const nobody = await chair.post<Problem>(`/api/v1/directives/${own.id}/send`, {}, { version: own.version });
    expect(nobody.body.code).toBe('review.no-receiver');
  });

  it('a draft is written over with the version seen, and stays inside the unit that writes it', async () => {
    const draft = await ok<DirectiveView>(specialist.post('/api/v1/directives', incoming()));
    const { unitId: _, incoming: __, ...content } = incoming();
    const path = `/api/v1/directives/${draft.id}`;
    await ok(specialist.put(path, { ...content, urgent: true }, { version: draft.version }));
    expect((await specialist.put(path, content, { version: draft.version })).status).toBe(412);
    expect((await addressed.get(path)).status).toBe(404);
    expect((await specialist.del(path, { version: draft.version + 1 })).status).toBe(204);
  });

  it('units that were not addressed get 404 and find nothing, even in the same province', async () => {
    const { id } = await toTamDao();
    expect((await addressed.get(`/api/v1/directives/${id}`)).status).toBe(200);
    for (const agent of [sibling, elsewhere]) {
      expect((await agent.get(`/api/v1/directives/${id}`)).status).toBe(404);
      for (const action of ['open', 'acknowledge', 'relay', 'implemented'])
        expect((await agent.post(`/api/v1/directives/${id}/${action}`, {})).status).toBe(404);
      const boxes = await Promise.all(
        ['IN', 'OUT', 'BELOW'].map((box) => ok<Page<DirectiveRow>>(agent.get(`/api/v1/directives?box=${box}`))),
      );
      expect(boxes.flatMap(({ items }) => items).some((row) => row.id === id)).toBe(false);
    }
    expect((await chair.post<Problem>(`/api/v1/directives/${id}/acknowledge`, {})).body.code).toBe(
      'review.not-addressed',
    );
  });

  it('an addressed unit sees its own row, not those of its neighbours', async () => {
    const { id } = await send(chair, nCoV(tree.province, { dueOn: null }), { level: 'DISTRICT' });
    const seen = await ok<DirectiveView>(addressed.get(`/api/v1/directives/${id}`));
    expect(seen.recipients.map((row) => row.unitId)).toEqual([tree.districts[0]]);
  });

  it('files go along: read by the addressed unit, copied when passed on, closed to others', async () => {
    const draft = await ok<DirectiveView>(chair.post('/api/v1/directives', nCoV(tree.province, { dueOn: null })));
    const form = new FormData();
    form.set('ownerType', 'directive');
    form.set('ownerId', draft.id);
    form.set('file', new Blob([PNG], { type: 'image/png' }), 'cong-van.png');
    await ok(chair.upload('/api/v1/attachments', form));
    await ok(
      chair.post(`/api/v1/directives/${draft.id}/send`, { unitIds: [tree.districts[0]] }, { version: draft.version }),
    );
    const files = (agent: ApiAgent, id: string) =>
      agent.get<unknown[]>(`/api/v1/attachments?ownerType=directive&ownerId=${id}`);
    expect((await files(addressed, draft.id)).body).toHaveLength(1);
    expect((await files(sibling, draft.id)).status).toBe(404);
    const relayed = await ok<DirectiveView>(addressed.post(`/api/v1/directives/${draft.id}/relay`, { level: 'WARD' }));
    const ward = await signInAs(api, 'chutich.xa', 'CHAIR', tree.wards[0][0]);
    expect((await files(ward, relayed.id)).body).toHaveLength(1);
    expect((await files(ward, draft.id)).status).toBe(404);
  });

  it('row-level security alone shows a neighbour nothing and lets it write nothing', async () => {
    const { id } = await toTamDao({ title: 'Việc của Tam Đảo' });
    const client = new Client({ connectionString: api.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('set local role congtac_app');
      const as = (units: number[]) =>
        client.query(
          `select set_config('app.scope', $1, true), set_config('app.own', $1, true), set_config('app.line', $2, true),
             set_config('app.wide', '', true)`,
          [`{${units.join(',')}}`, `{${tree.province}}`],
        );
      const count = async (table: string) => {
        const sql = `select count(*)::int as n from review.${table} where directive_id = $1`;
        return (await client.query<{ n: number }>(sql, [id])).rows[0].n;
      };
      await as([tree.districts[1], ...tree.wards[1]]);
      expect([await count('directive'), await count('directive_recipient')]).toEqual([0, 0]);
      const mark = 'update review.directive_recipient set opened_at = now() where directive_id = $1';
      expect((await client.query(mark, [id])).rowCount).toBe(0);
      await as([tree.districts[0]]);
      expect([await count('directive'), await count('directive_recipient')]).toEqual([1, 1]);
      expect(
        (await client.query(`update review.directive set title = 'x' where directive_id = $1`, [id])).rowCount,
      ).toBe(0);
    } finally {
      await client.end();
    }
  });

  it('a unit that ends before it acknowledged: its successor sees the directive and acknowledges it (§2.9)', async () => {
    const [ending, heir] = tree.wards[2];
    const heirChair = await signInAs(api, 'chutich.tiepnhan', 'CHAIR', heir);
    const admin = await signInAs(api, 'quantri.tinh', 'SYS_ADMIN', tree.province);
    const { id } = await send(chair, nCoV(tree.province, { dueOn: '2021-12-31' }), { unitIds: [ending] });
    expect((await heirChair.get(`/api/v1/directives/${id}`)).status).toBe(404);
    const unit = await ok<UnitView>(admin.get(`/api/v1/units/${ending}`));
    const body = { validTo: '2021-07-20', reason: 'Sáp nhập', successorUnitId: heir };
    const options = { version: unit.version };
    const ended = await ok<ClosedUnitView>(admin.post(`/api/v1/units/${ending}/close`, body, options));
    expect(ended.handedOver).toEqual(expect.arrayContaining([{ kind: 'DIRECTIVES', count: 1 }]));
    await ok(heirChair.post(`/api/v1/directives/${id}/open`));
    await ok(heirChair.post(`/api/v1/directives/${id}/acknowledge`));
    const { recipients } = await ok<DirectiveView>(chair.get(`/api/v1/directives/${id}`));
    expect(recipients.map((row) => [row.unitId, row.state])).toEqual([[heir, 'ACKNOWLEDGED']]);
  });
});

/** The smallest picture there is: one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
