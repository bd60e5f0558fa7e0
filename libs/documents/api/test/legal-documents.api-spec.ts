import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { LegalDocumentDetail, LegalDocumentView } from '@congtac/documents-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';

const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

describe('legal documents', () => {
  let api: TestApi;
  let writer: ApiAgent;
  let reader: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind) values ('Phường', 'FRONT', 'WARD', 'COMMITTEE') returning unit_id`,
    );
    await api.owner.query('insert into org.unit_placement (unit_id) values ($1)', [rows[0].unit_id]);
    await api.owner.query('select org.rebuild_tree()');
    writer = await signInAs('chuyenvien', 'SPECIALIST', rows[0].unit_id);
    reader = await signInAs('totruong', 'AREA_HEAD', rows[0].unit_id);
  });
  afterAll(() => api.close());

  async function signInAs(login: string, role: string, unitId: number): Promise<ApiAgent> {
    const [personId, accountId] = [randomUUID(), randomUUID()];
    await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
      personId,
      unitId,
      login,
    ]);
    await api.owner.query(
      `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status, demo)
       values ($1, $2, $3, $4, $4, $5, 'ACTIVE', true)`,
      [accountId, personId, unitId, login, HASH],
    );
    await api.owner.query(
      `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, 'UNIT')`,
      [randomUUID(), accountId, role, unitId],
    );
    return api.agent(login, PASSWORD);
  }

  const add = (body: object) => writer.post<LegalDocumentDetail & { code: string }>('/api/v1/documents', body);

  it('keeps what is known and leaves the rest empty (S0-7)', async () => {
    const { status, body } = await add({ typeCode: 'QD', number: '217', symbol: 'QĐ/TW', issuerText: 'Bộ Chính trị' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ label: 'Quyết định số 217-QĐ/TW', issuedOn: null, title: null, demo: false });
    expect((await reader.get<LegalDocumentDetail>(`/api/v1/documents/${body.id}`)).body.label).toBe(body.label);
  });

  it('finds by number and symbol as written, and by words without accents', async () => {
    await add({
      typeCode: 'CV',
      number: '359',
      symbol: 'CV/TU',
      title: 'Đổi mới nội dung hoạt động của Mặt trận',
      issuerText: 'Ban Thường vụ Thị ủy',
      issuedOn: '2021-07-20',
    });
    for (const q of ['359-CV/TU', 'doi moi noi dung', 'THỊ ỦY']) {
      const { body } = await reader.get<Page<LegalDocumentView>>(`/api/v1/documents?q=${encodeURIComponent(q)}`);
      expect(body.items.map(({ label }) => label)).toEqual(['Công văn số 359-CV/TU ngày 20/07/2021']);
    }
    expect((await reader.get<Page<LegalDocumentView>>('/api/v1/documents?q=100%25')).body.total).toBe(0);
  });

  it('shows the chain of directives in both directions (S1-4)', async () => {
    const upper = await add({ typeCode: 'CV', number: '189', symbol: 'CV/TU', issuerText: 'Ban Thường vụ Tỉnh ủy' });
    const lower = await add({ typeCode: 'CV', number: '360', symbol: 'CV/TU', issuerText: 'Ban Thường vụ Thị ủy' });
    await api.owner.query(
      `insert into documents.document_relation (from_id, to_id, kind) values ($1, $2, 'IMPLEMENTS')`,
      [lower.body.id, upper.body.id],
    );
    const relations = async (id: string) =>
      (await reader.get<LegalDocumentDetail>(`/api/v1/documents/${id}`)).body.relations;
    const linked = (document: { id: string; label: string }, outgoing: boolean) => [
      { kind: 'IMPLEMENTS', outgoing, document: { id: document.id, label: document.label } },
    ];
    expect(await relations(lower.body.id)).toEqual(linked(upper.body, true));
    expect(await relations(upper.body.id)).toEqual(linked(lower.body, false));
  });

  it('refuses the same document twice, one without a name, and readers who may not add', async () => {
    const document = { typeCode: 'KL', number: '62', symbol: 'KL/TW', issuerText: 'Bộ Chính trị' };
    await add(document);
    const twice = await add(document);
    expect([twice.status, twice.body.code]).toEqual([409, 'documents.legal-document-exists']);
    const nameless = await add({ typeCode: 'KL', issuerText: 'Bộ Chính trị' });
    expect([nameless.status, nameless.body.code]).toEqual([422, 'documents.legal-document-nameless']);
    expect((await reader.post('/api/v1/documents', document)).status).toBe(403);
    expect((await (await api.agent()).get('/api/v1/documents')).status).toBe(401);
    expect((await reader.get(`/api/v1/documents/${randomUUID()}`)).status).toBe(404);
  });

  describe('corrections', () => {
    const put = (id: string, version: number, relations: object[]) =>
      writer.put<LegalDocumentDetail & { code: string }>(
        `/api/v1/documents/${id}/relations`,
        { relations },
        { version },
      );

    it('are made by the unit that registered the document, on the version it saw', async () => {
      const { body } = await add({ typeCode: 'HD', number: '15', symbol: 'HD-MTTW', issuerText: 'Ban Thường trực' });
      expect(body.allowed).toEqual(['edit']);
      const change = { issuedOn: '2020-03-05', title: 'Hướng dẫn công tác năm' };
      const changed = await writer.patch<LegalDocumentDetail>(`/api/v1/documents/${body.id}`, change, {
        version: body.version,
      });
      expect(changed.body).toMatchObject({ ...change, label: 'Hướng dẫn số 15/HD-MTTW ngày 05/03/2020' });
      const late = await writer.patch(`/api/v1/documents/${body.id}`, { title: 'Khác' }, { version: body.version });
      expect(late.status).toBe(412);
      const emptied = { number: null, title: null };
      const nameless = await writer.patch(`/api/v1/documents/${body.id}`, emptied, { version: changed.body.version });
      expect(nameless.status).toBe(422);
    });

    it('are refused to other units, who still read the document and its file', async () => {
      const { body } = await add({ typeCode: 'TB', number: '7', symbol: 'TB/MTTQ', issuerText: 'Phường' });
      const { rows } = await api.owner.query<{ unit_id: number }>(
        `insert into org.unit (name, line, level, kind) values ('Phường khác', 'FRONT', 'WARD', 'COMMITTEE')
         returning unit_id`,
      );
      await api.owner.query('insert into org.unit_placement (unit_id) values ($1)', [rows[0].unit_id]);
      await api.owner.query('select org.rebuild_tree()');
      const neighbour = await signInAs('langgieng', 'SPECIALIST', rows[0].unit_id);
      const seen = await neighbour.get<LegalDocumentDetail>(`/api/v1/documents/${body.id}`);
      expect(seen.body.allowed).toEqual([]);
      const refused = await neighbour.patch(`/api/v1/documents/${body.id}`, { title: 'x' }, { version: body.version });
      expect(refused.status).toBe(403);
    });

    it('of relations replace the list, and a circle is refused with the name of the other document', async () => {
      const first = (await add({ typeCode: 'NQ', number: '1', symbol: 'NQ/TW', issuerText: 'Trung ương' })).body;
      const second = (await add({ typeCode: 'NQ', number: '2', symbol: 'NQ/TW', issuerText: 'Trung ương' })).body;
      const related = await put(second.id, second.version, [{ kind: 'CONTINUES', toId: first.id }]);
      expect(related.body.relations).toMatchObject([{ kind: 'CONTINUES', outgoing: true }]);
      const circle = await put(first.id, first.version, [{ kind: 'CONTINUES', toId: second.id }]);
      expect([circle.status, circle.body.code]).toEqual([422, 'documents.relation-circular']);
      const emptied = await put(second.id, related.body.version, []);
      expect(emptied.body.relations).toEqual([]);
      expect((await put(second.id, emptied.body.version, [{ kind: 'CONTINUES', toId: randomUUID() }])).status).toBe(
        404,
      );
    });
  });
});
