import type {
  DirectionView,
  LimitationView,
  ReviewListItem,
  ReviewSectionView,
  ReviewView,
} from '@congtac/review-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { ReviewSearch } from '../src';
import { type Problem, type Tree, arrangePlan, arrangeTree, fillSections, reviewOf, signInAs } from './arrange';

describe('reviews', () => {
  let api: TestApi;
  let tree: Tree;
  let planId: string;
  let writer: ApiAgent;
  let chair: ApiAgent;
  let groupHead: ApiAgent;
  let upper: ApiAgent;
  let stranger: ApiAgent;
  let year = 2020;

  beforeAll(async () => {
    api = await startApi();
    tree = await arrangeTree(api);
    planId = await arrangePlan(api, tree, [500, 300, 235]);
    writer = await signInAs(api, 'chuyenvien', 'SPECIALIST', tree.ward);
    chair = await signInAs(api, 'chutich', 'CHAIR', tree.ward);
    groupHead = await signInAs(api, 'totruong', 'AREA_HEAD', tree.groups[0]);
    upper = await signInAs(api, 'thuongtruc', 'STANDING', tree.district);
    stranger = await signInAs(api, 'nguoi.khac', 'CHAIR', tree.elsewhere);
  });
  afterAll(() => api.close());

  /** A new half-year review of the ward; every call takes another year but shares the plan. */
  async function start(body: object = {}): Promise<ReviewView> {
    const half = { unitId: tree.ward, kind: 'SO_KET_6_THANG', year: (year += 1), planId, ...body };
    const answer = await writer.post<ReviewView>('/api/v1/reviews', half);
    expect(answer.status).toBe(201);
    return answer.body;
  }
  const act = <T = ReviewView>(agent: ApiAgent, id: string, action: string, body: object = {}) =>
    agent.post<T>(`/api/v1/reviews/${id}/${action}`, body);

  async function accepted(): Promise<ReviewView> {
    const review = await start();
    await writer.post(`/api/v1/reviews/${review.id}/directions`, { text: 'Đẩy mạnh tuyên truyền', kind: 'PROPAGANDA' });
    await fillSections(writer, await reviewOf(writer, review.id));
    expect((await act(writer, review.id, 'submit')).status).toBe(200);
    const { status, body } = await act(chair, review.id, 'accept');
    expect(status).toBe(200);
    return body;
  }

  describe('starting', () => {
    it('makes the headings from the sections of the plan', async () => {
      const review = await start();
      expect(review.sections.map(({ kind, heading }) => [kind, heading])).toEqual([
        ['KET_QUA', 'Tuyên truyền'],
        ['DANH_GIA_CHUNG', 'Đánh giá chung'],
        ['HAN_CHE', 'Hạn chế, tồn tại'],
        ['PHUONG_HUONG', 'Phương hướng, nhiệm vụ'],
      ]);
      expect(review.allowed).toEqual(expect.arrayContaining(['edit', 'draft', 'submit']));
    });

    it('refuses a second review of the same kind and period', async () => {
      const review = await start();
      const again = { unitId: tree.ward, kind: 'SO_KET_6_THANG', year: Number(review.periodFrom?.slice(0, 4)) };
      const { status, body } = await writer.post<Problem>('/api/v1/reviews', again);
      expect([status, body.code]).toEqual([409, 'review.already-exists']);
    });

    it('needs a period', async () => {
      const { status, body } = await writer.post<Problem>('/api/v1/reviews', {
        unitId: tree.ward,
        kind: 'SO_KET_NHIEU_NAM',
      });
      expect([status, body.code]).toEqual([422, 'review.period-missing']);
    });

    it('is refused to those who may not write, and hidden from those outside', async () => {
      const body = { unitId: tree.ward, kind: 'TONG_KET_NAM', year: 2020 };
      expect((await upper.post('/api/v1/reviews', body)).status).toBe(403);
      expect((await stranger.post('/api/v1/reviews', body)).status).toBe(404);
      expect((await (await api.agent()).post('/api/v1/reviews', body)).status).toBe(401);
    });
  });

  describe('drafting (G-5)', () => {
    it('prints the sum of the accepted figures with the rows behind it', async () => {
      const review = await start({ year: 2020 });
      const { status, body } = await act(writer, review.id, 'draft');
      expect(status).toBe(200);
      const [result] = body.sections;
      expect(result.text).toContain('Có 1.035 lượt người tham dự');
      const figure = result.figures.find(({ indicatorId }) => indicatorId !== null);
      expect(figure).toMatchObject({ value: 1035, text: '1.035 lượt người', approximate: false });
      expect(figure?.rows.map(({ value }) => value).sort((a, b) => a - b)).toEqual([235, 300, 500]);
      expect(body.sources).toMatchObject({ reportedUnits: 3 });
    });

    it('never replaces what a person wrote, only offers', async () => {
      const list = await writer.get<Page<ReviewListItem>>(`/api/v1/reviews?unitId=${tree.ward}&year=2020`);
      const review = await reviewOf(writer, list.body.items[0].id);
      const [section] = review.sections;
      const own = 'Đã có 1.035 lượt người tham dự sinh hoạt.';
      const path = `/api/v1/review-sections/${section.id}`;
      await writer.patch(path, { text: own }, { version: section.version });
      const { body } = await act(writer, review.id, 'draft');
      expect(body.sections[0]).toMatchObject({ text: own, edited: true, draftDiffers: true });
      expect(body.sections[0].figures.map(({ text }) => text)).toEqual(['1.035 lượt người']);
      const taken = await writer.patch<ReviewSectionView>(
        path,
        { useDraft: true },
        { version: body.sections[0].version },
      );
      expect(taken.body).toMatchObject({ text: body.sections[0].draftText, edited: false, draftDiffers: false });
    });
  });

  describe('writing', () => {
    it('asks for the version and tells who changed the section meanwhile', async () => {
      const { sections } = await start();
      const path = `/api/v1/review-sections/${sections[0].id}`;
      expect((await writer.patch(path, { text: 'một' })).status).toBe(428);
      const first = await writer.patch<ReviewSectionView>(path, { text: 'một' }, { version: sections[0].version });
      expect(first.headers.get('etag')).toBe(`"${first.body.version}"`);
      const { status, body } = await chair.patch<Problem>(path, { text: 'hai' }, { version: sections[0].version });
      expect([status, body.code, body.params?.['by']]).toEqual([412, 'common.stale', 'chuyenvien']);
    });

    it('does not confirm a section with content as empty', async () => {
      const { sections } = await start();
      const path = `/api/v1/review-sections/${sections[0].id}`;
      const { body } = await writer.patch<ReviewSectionView>(path, { text: 'Có' }, { version: sections[0].version });
      const refused = await writer.patch<Problem>(path, { confirmedEmpty: true }, { version: body.version });
      expect([refused.status, refused.body.code]).toEqual([422, 'review.not-empty']);
    });

    it('keeps limitations with causes and directions, and lets them go', async () => {
      const review = await start();
      const unknown = { text: 'Việc lạ', linkedTaskId: '01890000-0000-7000-8000-0000000000ff' };
      const refused = await writer.post<Problem>(`/api/v1/reviews/${review.id}/limitations`, unknown);
      expect(refused.body.code).toBe('review.unknown-task');
      const limitation = await writer.post<LimitationView>(`/api/v1/reviews/${review.id}/limitations`, {
        text: 'Một số hoạt động cầm chừng',
        causes: [{ kind: 'OBJECTIVE', text: 'Dịch Covid-19' }],
      });
      expect(limitation.body.causes).toEqual([{ kind: 'OBJECTIVE', text: 'Dịch Covid-19' }]);
      const changed = await writer.patch<LimitationView>(
        `/api/v1/limitations/${limitation.body.id}`,
        { causes: [] },
        { version: limitation.body.version },
      );
      expect(changed.body.causes).toEqual([]);
      const path = `/api/v1/limitations/${limitation.body.id}`;
      expect((await writer.del(path, { version: limitation.body.version })).status).toBe(412);
      expect((await writer.del(path, { version: changed.body.version })).status).toBe(204);
      expect((await reviewOf(writer, review.id)).limitations).toEqual([]);
    });

    it('records the meeting with participants and conclusions (S3-6, S2-9)', async () => {
      const review = await start();
      const meeting = {
        date: '2020-07-02',
        place: 'Hội trường UBND phường',
        participants: ['Thường trực Đảng ủy', 'Khối trưởng 6 khối phố'],
        conclusions: [{ text: 'Đẩy mạnh tuyên truyền', speaker: 'Chủ tịch' }, { text: 'Chuẩn bị Ngày hội' }],
      };
      const path = `/api/v1/reviews/${review.id}/meeting`;
      const { status, body } = await writer.put<ReviewView>(path, meeting, { version: review.version });
      expect(status).toBe(200);
      expect(body.meeting).toMatchObject({ date: '2020-07-02', participants: meeting.participants });
      expect(body.meeting?.conclusions.map(({ ordinal, text }) => [ordinal, text])).toEqual([
        [1, 'Đẩy mạnh tuyên truyền'],
        [2, 'Chuẩn bị Ngày hội'],
      ]);
      expect((await writer.put(path, meeting, { version: review.version })).status).toBe(412);
    });
  });

  describe('submitting (G-8)', () => {
    it('is refused while a heading is empty and not confirmed', async () => {
      const review = await start();
      const { status, body } = await act<Problem>(writer, review.id, 'submit');
      expect([status, body.code]).toEqual([422, 'review.empty-section']);
      expect(body.errors?.map(({ pointer }) => pointer)).toEqual(review.sections.map(({ id }) => `/${id}`));
    });

    it('passes once each is confirmed or written; a limitation without a cause only warns', async () => {
      const review = await start();
      await writer.post(`/api/v1/reviews/${review.id}/limitations`, { text: 'Chưa đồng bộ toàn diện' });
      await fillSections(writer, await reviewOf(writer, review.id));
      const warned = await reviewOf(writer, review.id);
      expect(warned.checks.filter(({ on }) => on === 'submit').map(({ code, level }) => [code, level])).toEqual([
        ['limitation-without-cause', 'warning'],
      ]);
      const { status, body } = await act(writer, review.id, 'submit');
      expect([status, body.status]).toEqual([200, 'SUBMITTED']);
    });

    it('locks the text until it is returned with a reason', async () => {
      const review = await start();
      await fillSections(writer, review);
      const submitted = await act(writer, review.id, 'submit');
      const [section] = submitted.body.sections;
      const edit = () => writer.patch<Problem>(`/api/v1/review-sections/${section.id}`, { text: 'Thêm' }, section);
      expect((await edit()).body.code).toBe('review.locked');
      expect((await act(chair, review.id, 'return')).status).toBe(400);
      const returned = await act(chair, review.id, 'return', { reason: 'Bổ sung số liệu tổ 3' });
      expect(returned.body).toMatchObject({ status: 'RETURNED', returnReason: 'Bổ sung số liệu tổ 3' });
      expect((await edit()).status).toBe(200);
    });

    it('is decided by the chair or the unit above, not by the writer', async () => {
      const review = await start();
      await fillSections(writer, review);
      await act(writer, review.id, 'submit');
      expect((await act(writer, review.id, 'accept')).status).toBe(403);
      expect((await act(stranger, review.id, 'accept')).status).toBe(404);
      const { status, body } = await act(upper, review.id, 'accept');
      expect([status, body.acceptedByName]).toEqual([200, 'thuongtruc']);
    });
  });

  describe('after acceptance', () => {
    it('is frozen: text, lists and drafting are refused, the hash stays', async () => {
      const review = await accepted();
      expect(review.contentHash).toMatch(/^[0-9a-f]{64}$/);
      const [section] = review.sections;
      const answers = [
        await writer.patch<Problem>(`/api/v1/review-sections/${section.id}`, { text: 'Sửa' }, section),
        await writer.post<Problem>(`/api/v1/reviews/${review.id}/limitations`, { text: 'Thêm' }),
        await act<Problem>(writer, review.id, 'draft'),
      ];
      expect(answers.map(({ body }) => body.code)).toEqual(Array(3).fill('review.locked'));
      expect((await act<Problem>(chair, review.id, 'accept')).body.code).toBe('review.wrong-state');
      expect((await reviewOf(writer, review.id)).contentHash).toBe(review.contentHash);
    });

    it('is published once every direction is a task or declined, with number and signer (I-16)', async () => {
      const review = await accepted();
      expect((await act<Problem>(chair, review.id, 'publish')).body.code).toBe('review.direction-unresolved');
      const path = `/api/v1/directions/${review.directions[0].id}/decline`;
      const declined = await writer.post<DirectionView>(path, { reason: 'Đã có trong kế hoạch' });
      expect(declined.body.resolution).toBe('DECLINED');
      expect((await writer.post<Problem>(path, { reason: 'Lại' })).body.code).toBe('review.direction-resolved');
      expect((await act<Problem>(chair, review.id, 'publish')).body.code).toBe('review.number-incomplete');
      const details = { number: '12', issuedOn: '2020-07-02', signerName: 'Người ký', place: 'Cẩm Châu' };
      const { version } = await reviewOf(writer, review.id);
      const late = { ...details, issuedOn: '2020-07-03' };
      const refused = await writer.patch<Problem>(`/api/v1/reviews/${review.id}`, late, { version });
      expect(refused.body.code).toBe('review.issued-day');
      expect((await writer.patch(`/api/v1/reviews/${review.id}`, details, { version })).status).toBe(200);
      const { status, body } = await act(chair, review.id, 'publish');
      expect([status, body.status]).toEqual([200, 'PUBLISHED']);
      expect(body.contentHash).toBe(review.contentHash);
    });

    it('is read by the units below, which saw nothing of the draft', async () => {
      const draft = await start();
      expect((await groupHead.get(`/api/v1/reviews/${draft.id}`)).status).toBe(404);
      const review = await accepted();
      const seen = await reviewOf(groupHead, review.id);
      expect(seen.allowed).toEqual(['export']);
      expect(seen.sections).toHaveLength(review.sections.length);
      expect((await act(groupHead, review.id, 'publish')).status).toBe(403);
    });
  });

  it('turns a direction into a task of the second half in one request (S3-21)', async () => {
    const review = await start({ kind: 'TONG_KET_NAM', year: 2019 });
    const { body: direction } = await writer.post<DirectionView>(`/api/v1/reviews/${review.id}/directions`, {
      text: 'Tổ chức kỷ niệm 90 năm ngày truyền thống Mặt trận',
      kind: 'COMMEMORATION',
      dueOn: '2020-11-18',
    });
    const { status, body } = await chair.post<DirectionView>(`/api/v1/directions/${direction.id}/task`, {});
    expect([status, body.resolution]).toEqual([201, 'TASK']);
    const { rows } = await api.owner.query(
      'select title, origin, due_on::text, plan_id from planning.task where task_id = $1',
      [body.generatedTaskId],
    );
    expect(rows).toEqual([
      { title: direction.text, origin: 'REVIEW_DIRECTION', due_on: '2020-11-18', plan_id: planId },
    ]);
    const again = await chair.post<Problem>(`/api/v1/directions/${direction.id}/task`, {});
    expect(again.body.code).toBe('review.direction-resolved');
  });

  it('keeps a task that a drafting role makes as a draft until the chair accepts the review', async () => {
    const review = await start();
    const add = async (text: string) =>
      (await writer.post<DirectionView>(`/api/v1/reviews/${review.id}/directions`, { text, dueOn: '2020-11-18' })).body;
    const [first, second] = [await add('Củng cố tổ dân cư'), await add('Tập huấn cán bộ')];
    const assign = (id: string) => writer.post<DirectionView>(`/api/v1/directions/${id}/task`, {});
    const made = await assign(first.id);
    expect([made.status, made.body.resolution]).toEqual([201, 'TASK']);
    const taskId = made.body.generatedTaskId ?? '';
    const stateOf = async (id: string) =>
      (
        await api.owner.query<{ status: string; version: number }>(
          'select status, version from planning.task where task_id = $1',
          [id],
        )
      ).rows[0];
    expect(await stateOf(taskId)).toEqual({ status: 'DRAFT', version: 1 });
    const seen = await writer.get<{ status: string; allowed: string[] }>(`/api/v1/tasks/${taskId}`);
    expect(seen.body.status).toBe('DRAFT');
    const changes = ['edit', 'delete', 'move', 'report', 'confirm'];
    expect(seen.body.allowed.filter((action) => changes.includes(action))).toEqual([]);
    expect((await groupHead.get(`/api/v1/tasks/${taskId}`)).status).toBe(404);
    await fillSections(writer, await reviewOf(writer, review.id));
    await act(writer, review.id, 'submit');
    await act(chair, review.id, 'return', { reason: 'Bổ sung số liệu' });
    expect((await stateOf(taskId)).status).toBe('DRAFT');
    await act(writer, review.id, 'submit');
    expect((await act(chair, review.id, 'accept')).status).toBe(200);
    expect(await stateOf(taskId)).toEqual({ status: 'ASSIGNED', version: 2 });
    expect((await groupHead.get(`/api/v1/tasks/${taskId}`)).status).toBe(200);
    const trail = await api.owner.query<{ action: string }>(
      'select action from app.audit_event where entity_id = $1 order by at',
      [taskId],
    );
    expect(trail.rows.map(({ action }) => action)).toEqual(['task.created', 'task.assigned']);
    const late = (await assign(second.id)).body.generatedTaskId ?? '';
    expect((await stateOf(late)).status).toBe('DRAFT');
    const details = { number: '21', issuedOn: '2020-07-02', signerName: 'Người ký', place: 'Cẩm Châu' };
    const { version } = await reviewOf(writer, review.id);
    await writer.patch(`/api/v1/reviews/${review.id}`, details, { version });
    expect((await act(chair, review.id, 'publish')).status).toBe(200);
    expect((await stateOf(late)).status).toBe('ASSIGNED');
  });

  it('sends the document as a Word file and as blocks', async () => {
    const review = await start();
    const file = await writer.fetch(`/api/v1/reviews/${review.id}/document.docx`);
    expect(file.headers.get('content-type')).toContain('wordprocessingml.document');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="bao-cao-[a-z0-9-]+\.docx"$/);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const preview = await writer.get<{ draft: boolean; issuingBody: string }>(`/api/v1/reviews/${review.id}/preview`);
    expect(preview.body).toMatchObject({ draft: true, issuingBody: 'ỦY BAN MTTQ VIỆT NAM PHƯỜNG CẨM CHÂU' });
  });

  it('shows nothing of it to another unit: not by id, list, export or search', async () => {
    const review = await accepted();
    expect((await stranger.get(`/api/v1/reviews/${review.id}`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/reviews/${review.id}/document.docx`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/reviews?unitId=${tree.ward}`)).status).toBe(404);
    expect((await stranger.get<Page<ReviewListItem>>('/api/v1/reviews')).body).toEqual({ items: [], total: 0 });
    const [section] = review.sections;
    expect((await stranger.patch(`/api/v1/review-sections/${section.id}`, { text: 'x' }, section)).status).toBe(404);
  });

  it('is found without accents by those who see it', async () => {
    await start();
    const search = api.app.get(ReviewSearch, { strict: false });
    expect(await search.search('cam chau', 5)).toEqual([]);
    const list = await writer.get<Page<ReviewListItem>>('/api/v1/reviews?q=so%20ket%20cong%20tac');
    expect(list.body.total).toBeGreaterThan(0);
  });
});
