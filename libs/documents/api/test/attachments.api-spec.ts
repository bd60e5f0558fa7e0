import type { AttachmentView } from '@congtac/documents-domain';
import { AttachmentOwners, type AttachmentOwner } from '../src';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';

const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

interface Problem {
  code: string;
}

describe('attachments', () => {
  let api: TestApi;
  let unitId: number;
  let otherUnitId: number;
  let writer: ApiAgent;
  let stranger: ApiAgent;
  const things = new Map<string, { unitId: number; draft: boolean }>();

  beforeAll(async () => {
    api = await startApi();
    unitId = await addUnit('Phường');
    otherUnitId = await addUnit('Phường khác');
    await api.owner.query('select org.rebuild_tree()');
    writer = await signInAs('canbo', unitId);
    stranger = await signInAs('canbo.khac', otherUnitId);
    const access = api.app.get(Access);
    const lookup = (id: string): Promise<AttachmentOwner | undefined> => {
      const thing = things.get(id);
      const mayRead = thing !== undefined && access.sees(thing.unitId);
      return Promise.resolve(
        thing && { unitId: thing.unitId, ownerUnitId: thing.unitId, mayRead, mayChange: mayRead && thing.draft },
      );
    };
    api.app.get(AttachmentOwners, { strict: false }).register('review', lookup);
  });
  afterAll(() => api.close());

  async function addUnit(name: string): Promise<number> {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind) values ($1, 'FRONT', 'WARD', 'COMMITTEE') returning unit_id`,
      [name],
    );
    await api.owner.query('insert into org.unit_placement (unit_id) values ($1)', [rows[0].unit_id]);
    return rows[0].unit_id;
  }

  async function signInAs(login: string, at: number): Promise<ApiAgent> {
    const [personId, accountId] = [randomUUID(), randomUUID()];
    await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
      personId,
      at,
      login,
    ]);
    await api.owner.query(
      `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status)
       values ($1, $2, $3, $4, $4, $5, 'ACTIVE')`,
      [accountId, personId, at, login, HASH],
    );
    await api.owner.query(
      `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, 'REPORTER', $3, 'UNIT')`,
      [randomUUID(), accountId, at],
    );
    return api.agent(login, PASSWORD);
  }

  const thing = (draft = true): string => {
    const id = randomUUID();
    things.set(id, { unitId, draft });
    return id;
  };
  const form = (ownerId: string, bytes: Buffer, name: string): FormData => {
    const data = new FormData();
    data.set('ownerType', 'review');
    data.set('ownerId', ownerId);
    data.set('file', new Blob([new Uint8Array(bytes)]), name);
    return data;
  };
  const upload = <T = AttachmentView>(agent: ApiAgent, ownerId: string, bytes: Buffer, name: string) =>
    agent.upload<T>('/api/v1/attachments', form(ownerId, bytes, name));

  it('stores a photo, lists it and sends it back byte by byte, never to be shown in our origin', async () => {
    const ownerId = thing();
    const { status, body } = await upload(writer, ownerId, PNG, 'Ảnh họp tổ.png');
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'PHOTO', name: 'Ảnh họp tổ.png', size: PNG.length, mime: 'image/png' });
    const list = await writer.get<AttachmentView[]>(`/api/v1/attachments?ownerType=review&ownerId=${ownerId}`);
    expect(list.body.map((file) => file.attachmentId)).toEqual([body.attachmentId]);
    const response = await writer.fetch(`/api/v1/attachments/${body.attachmentId}/content`);
    expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Anh hop to.png"; filename\*=UTF-8''%E1/,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    [
      'a page named as a picture',
      Buffer.from('<html><script>1</script></html>'),
      'a.png',
      415,
      'documents.file-type-not-allowed',
    ],
    [
      'a drawing with scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a.svg',
      415,
      'documents.file-type-not-allowed',
    ],
    [
      'an archive',
      Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
      'a.docx',
      415,
      'documents.file-type-not-allowed',
    ],
    ['a wrong ending', PDF, 'a.png', 415, 'documents.file-extension-mismatch'],
    ['an empty file', Buffer.alloc(0), 'a.png', 422, 'documents.file-empty'],
  ])('refuses %s', async (_, bytes, name, status, code) => {
    const answer = await upload<Problem>(writer, thing(), bytes, name);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses more than 20 MB, more than 10 files, and no file at all', async () => {
    const big = Buffer.concat([PNG, Buffer.alloc(20 * 1024 * 1024)]);
    expect((await upload(writer, thing(), big, 'a.png')).status).toBe(413);
    const ownerId = thing();
    const many = await Promise.all(Array.from({ length: 12 }, (_, n) => upload(writer, ownerId, PNG, `${n}.png`)));
    expect(many.filter((answer) => answer.status === 201)).toHaveLength(10);
    const none = new FormData();
    none.set('ownerType', 'review');
    none.set('ownerId', ownerId);
    expect((await writer.upload<Problem>('/api/v1/attachments', none)).body.code).toBe('documents.file-missing');
  });

  it('takes files off a draft only, with the version seen', async () => {
    const ownerId = thing();
    const { body } = await upload(writer, ownerId, PDF, 'bao-cao.pdf');
    const path = `/api/v1/attachments/${body.attachmentId}`;
    expect((await writer.del(path)).status).toBe(428);
    expect((await writer.del(path, { version: 7 })).status).toBe(412);
    things.set(ownerId, { unitId, draft: false });
    expect((await writer.del<Problem>(path, { version: 1 })).body.code).toBe('documents.owner-closed');
    expect((await upload<Problem>(writer, ownerId, PDF, 'b.pdf')).body.code).toBe('documents.owner-closed');
    things.set(ownerId, { unitId, draft: true });
    expect((await writer.del(path, { version: 1 })).status).toBe(204);
    expect((await writer.get(`${path}/content`)).status).toBe(404);
  });

  it('hides files from other units, also past the application', async () => {
    const ownerId = thing();
    const { body } = await upload(writer, ownerId, PDF, 'bao-cao.pdf');
    expect((await stranger.get(`/api/v1/attachments/${body.attachmentId}/content`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/attachments?ownerType=review&ownerId=${ownerId}`)).status).toBe(404);
    expect((await upload(stranger, ownerId, PDF, 'b.pdf')).status).toBe(404);
    expect((await (await api.agent()).get(`/api/v1/attachments/${body.attachmentId}/content`)).status).toBe(401);
    const count = () =>
      api.app.get(UnitOfWork).query<{ n: number }>('select count(*)::int as n from documents.attachment');
    const rows = await api.app.get(UnitOfWork).read(count);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
