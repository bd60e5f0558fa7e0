import type { TaskListRow, TaskView } from '@congtac/planning-domain';
import type { MeetingDetail, MeetingRowView, ReviewView } from '@congtac/review-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { type Problem, signInAs } from './arrange';
import { arrangeProvince, ok, type Province } from './directive-arrange';

describe('meetings and their conclusions', () => {
  let api: TestApi;
  let tree: Province;
  let chair: ApiAgent;
  let specialist: ApiAgent;
  let district: ApiAgent;
  let sibling: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-02-10' });
    tree = await arrangeProvince(api);
    chair = await signInAs(api, 'chutich.tinh', 'CHAIR', tree.province);
    specialist = await signInAs(api, 'chuyenvien.tinh', 'SPECIALIST', tree.province);
    district = await signInAs(api, 'chutich.tamdao', 'CHAIR', tree.districts[0]);
    sibling = await signInAs(api, 'chutich.songlo', 'CHAIR', tree.districts[1]);
  });
  afterAll(() => api.close());

  const conference = {
    kind: 'CONFERENCE',
    name: 'Hội nghị trực tuyến triển khai công tác Mặt trận 2020',
    date: '2020-02-10',
    mode: 'ONLINE',
    points: ['Điểm cầu Vĩnh Phúc', 'Điểm cầu Hà Nội'],
    chairs: 'Chủ tịch Ủy ban Trung ương',
    participants: ['Ban Thường trực các huyện'],
    conclusions: [{ text: 'Xây dựng nhiệm vụ và giải pháp trọng tâm năm 2020' }, { text: 'Tổ chức đối thoại' }],
  };
  const create = (agent: ApiAgent, over: object = {}) =>
    agent.post<MeetingDetail & Problem>('/api/v1/meetings', { unitId: tree.province, ...conference, ...over });
  const made = (over: object = {}) => ok<MeetingDetail>(create(specialist, over));

  it('S2-4: holds points, chairs, participants and numbered conclusions', async () => {
    const meeting = await made();
    expect(meeting).toMatchObject({ ...conference, conclusions: [{ ordinal: 1 }, { ordinal: 2 }] });
    expect(meeting.conclusions[0]).toMatchObject({
      resolution: 'OPEN',
      basisText: `Kết luận số 1 tại ${conference.name} ngày 10/02/2020`,
      allowed: [],
    });
    const { items } = await ok<Page<MeetingRowView>>(chair.get('/api/v1/meetings?q=truc tuyen&open=true'));
    expect(items[0]).toMatchObject({ id: meeting.id, conclusions: 2, openConclusions: 2 });
  });

  it('S2-9, S2-10: one action makes a task for every district, with the state shown at the conclusion', async () => {
    const { id, conclusions } = await made();
    const body = { level: 'DISTRICT', dueOn: '2020-03-31', kind: 'PLANNING', obligesPlan: true };
    const after = await ok<MeetingDetail>(chair.post(`/api/v1/conclusions/${conclusions[0].id}/tasks`, body));
    expect(after.conclusions[0]).toMatchObject({ resolution: 'TASKS', obligesPlan: true, allowed: [] });
    expect(after.conclusions[0].tasks.map((task) => task.unitId).sort()).toEqual([...tree.districts].sort());
    expect(after.conclusions[0].tasks[0]).toMatchObject({ status: 'ASSIGNED', dueOn: '2020-03-31' });

    const work = await ok<Page<TaskListRow>>(district.get('/api/v1/tasks?mine=true'));
    expect(work.items[0]).toMatchObject({ origin: 'CONCLUSION', kind: 'PLANNING', urgent: false });
    const task = await ok<TaskView>(district.get(`/api/v1/tasks/${work.items[0].id}`));
    expect(task.description).toContain(`ghi căn cứ: “Kết luận số 1 tại ${conference.name} ngày 10/02/2020”`);
    const seen = await ok<MeetingDetail>(district.get(`/api/v1/meetings/${id}`));
    expect(seen.conclusions[0].tasks.map((one) => one.unitId)).toEqual([tree.districts[0]]);

    const again = await chair.post<Problem>(`/api/v1/conclusions/${conclusions[0].id}/tasks`, body);
    expect([again.status, again.body.code]).toEqual([422, 'review.conclusion-resolved']);
  });

  it('a conclusion may say "không giao việc" with a reason; a specialist decides neither', async () => {
    const { conclusions } = await made();
    const path = `/api/v1/conclusions/${conclusions[1].id}/decline`;
    expect((await specialist.post<Problem>(path, { reason: 'x' })).status).toBe(403);
    expect((await chair.post<Problem>(path, { reason: ' ' })).status).toBe(400);
    const after = await ok<MeetingDetail>(chair.post(path, { reason: 'Đã có trong kế hoạch năm' }));
    expect(after.conclusions[1]).toMatchObject({
      resolution: 'DECLINED',
      notAssignedReason: 'Đã có trong kế hoạch năm',
    });
  });

  it('saving keeps the ids of conclusions; one that became tasks can be moved but not changed', async () => {
    const { id, version, conclusions } = await made();
    await ok(chair.post(`/api/v1/conclusions/${conclusions[0].id}/tasks`, { unitIds: [tree.districts[0]] }));
    const [first, second] = conclusions;
    const turned = await ok<MeetingDetail>(
      specialist.put(
        `/api/v1/meetings/${id}`,
        { ...conference, conclusions: [{ id: second.id, text: 'Tổ chức đối thoại tại xã' }, { text: first.text }] },
        { version },
      ),
    );
    expect(turned.conclusions.map((row) => [row.id, row.ordinal, row.resolution])).toEqual([
      [second.id, 1, 'OPEN'],
      [first.id, 2, 'TASKS'],
    ]);
    const lost = await specialist.put<Problem>(
      `/api/v1/meetings/${id}`,
      { ...conference, conclusions: [{ text: 'Khác' }] },
      { version: turned.version },
    );
    expect([lost.status, lost.body.code]).toEqual([422, 'review.conclusion-resolved']);
    const removed = await specialist.del<Problem>(`/api/v1/meetings/${id}`, { version: turned.version });
    expect(removed.body.code).toBe('review.meeting-in-use');
  });

  it('is read by units that took part and by no neighbour', async () => {
    const { id } = await made({ invitedUnitIds: [tree.districts[0]], name: 'Giao ban riêng' });
    expect((await district.get(`/api/v1/meetings/${id}`)).status).toBe(200);
    expect((await sibling.get(`/api/v1/meetings/${id}`)).status).toBe(404);
    const list = await ok<Page<MeetingRowView>>(sibling.get('/api/v1/meetings?q=giao ban rieng'));
    expect(list.total).toBe(0);
    expect((await create(district)).status).toBe(403);
    expect((await create(chair, { invitedUnitIds: [tree.elsewhere] })).body.code).toBe('review.receiver-not-linked');
  });

  it('the meeting of a review is the same meeting: its conclusions become tasks too', async () => {
    const review = await ok<ReviewView>(
      specialist.post('/api/v1/reviews', { unitId: tree.province, kind: 'SO_KET_6_THANG', year: 2020 }),
    );
    const { kind: _, ...meeting } = conference;
    const saved = await ok<ReviewView>(
      specialist.put(`/api/v1/reviews/${review.id}/meeting`, meeting, { version: review.version }),
    );
    const meetingId = saved.meeting?.id ?? '';
    const own = await ok<MeetingDetail>(chair.get(`/api/v1/meetings/${meetingId}`));
    expect(own).toMatchObject({ kind: 'REVIEW_MEETING', reviewId: review.id });
    await ok(chair.post(`/api/v1/conclusions/${own.conclusions[0].id}/tasks`, { level: 'WARD' }));
    const again = await ok<ReviewView>(
      specialist.put(`/api/v1/reviews/${review.id}/meeting`, meeting, { version: saved.version }),
    );
    expect(again.meeting?.conclusions[0].id).toBe(own.conclusions[0].id);
  });
});
