import { MeetingPage } from './pages/meeting';
import { QueuePage } from './pages/queue';
import type { Calls, Stored } from './support/calls';
import { checkPage } from './support/check-page';
import { expect, type People, test } from './support/journey';
import { issueNow } from './support/wards';

/** The weekly life on the reference device, in a town of its own: an area head reports, the chair clears the queue. */
test.describe.configure({ mode: 'serial' });

const meeting = 'Họp tổ dân phố triển khai công tác Mặt trận tháng 7';
const works = [1, 2, 3, 4, 5].map((number) => `Tuyên truyền vệ sinh môi trường, đợt ${number}`);
const reason = 'Anh/chị ghi rõ số hộ tham gia.';

/** An issued plan of the town whose tasks it leads itself; the ids of the tasks by title. */
async function townPlan(chair: Calls): Promise<{ unitId: number; taskOf: (title: string) => string }> {
  const { posts } = await chair.get<{ posts: readonly { unitId: number }[] }>('session');
  const unitId = posts[0].unitId;
  const days = { periodFrom: '2020-07-01', periodTo: '2020-12-31' };
  const wish = { unitId, year: 2020, docType: 'KE_HOACH', scope: 'THEMATIC', title: 'Kế hoạch tuyên truyền quý III' };
  const { id, version } = await chair.post<Stored>('plans', { ...wish, ...days });
  await chair.patch(`plans/${id}`, { noBasis: true }, version);
  await chair.post(`plans/${id}/sections`, { heading: 'Nội dung' });
  const ids = new Map<string, string>();
  for (const title of [meeting, ...works]) {
    const task = await chair.post<Stored>(`plans/${id}/tasks`, { title });
    const due = { dueKind: 'FIXED_DATE', dueOn: '2020-07-20' };
    const dated = await chair.patch<Stored>(`tasks/${task.id}`, due, task.version);
    await chair.put(`tasks/${task.id}/parties`, { parties: [{ unitId, role: 'LEAD' }] }, dated.version);
    ids.set(title, task.id);
  }
  await chair.post(`plans/${id}/submit`);
  await issueNow(chair, id, 31);
  return { unitId, taskOf: (title) => ids.get(title) ?? '' };
}

let town: Awaited<ReturnType<typeof townPlan>>;
const townOf = async (people: People) => (town ??= await townPlan(await people.calls('chutich.thitran.tamdao')));

test('o: an area head reports a meeting with a photo in three taps after opening the link, and one number', async ({
  people,
}) => {
  const { unitId, taskOf } = await townOf(people);
  const login = 'truongban.thitran.tamdao';
  await people.newcomer(login, unitId, 'AREA_HEAD');
  const card = new MeetingPage(await people.as(login));
  await card.openLink(taskOf(meeting));
  await card.people(32);
  await card.photo();
  await card.send();
  expect(card.taps).toBeLessThanOrEqual(3);
  await expect(card.page.getByText('Đã gửi, đang chờ duyệt.')).toBeVisible();
  await checkPage(card.page);

  const queue = new QueuePage(await people.as('chutich.thitran.tamdao'));
  await queue.open();
  await expect(queue.report.getByText('Đã họp. 32 lượt người.')).toBeVisible();
  await expect(queue.report.getByRole('link', { name: /hop-to/ })).toBeVisible();
  await queue.accept();
  await queue.expectEmpty();
});

test('p: the chair clears five waiting reports: four are accepted, one goes back with a reason', async ({ people }) => {
  const { unitId, taskOf } = await townOf(people);
  const officer = await people.newcomer('canbo.thitran.tamdao', unitId, 'REPORTER');
  for (const title of works) {
    const draft = await officer.post<{ reportId: string; version: number }>('reports', { taskId: taskOf(title) });
    const text = { resultText: `Đã tổ chức ${title.toLowerCase()}.` };
    const written = await officer.patch<{ version: number }>(`reports/${draft.reportId}`, text, draft.version);
    await officer.step(`reports/${draft.reportId}/submit`, { completesTask: false }, written.version);
  }

  const queue = new QueuePage(await people.as('chutich.thitran.tamdao'));
  await queue.open();
  await expect(queue.page.getByText('5 báo cáo chờ anh/chị duyệt')).toBeVisible();
  const first = await queue.report.getByRole('heading', { level: 2 }).first().innerText();
  await queue.accept();
  await expect(queue.page.getByText('4 báo cáo chờ anh/chị duyệt')).toBeVisible();
  await queue.undo();
  await expect(queue.report.getByRole('heading', { level: 2, name: first })).toBeVisible();
  await queue.accept();
  await expect(queue.page.getByText('4 báo cáo chờ anh/chị duyệt')).toBeVisible();
  await queue.giveBack(reason);
  for (const left of [2, 1, 0]) {
    await expect(queue.page.getByText(`${left + 1} báo cáo chờ anh/chị duyệt`)).toBeVisible();
    await expect(queue.page.getByRole('button', { name: /^Chấp nhận/ })).toBeEnabled();
    await queue.swipe('right');
    if (left === 2) await checkPage(queue.page);
  }
  await queue.expectEmpty();
  await checkPage(queue.page);

  await queue.page.goto('/viec-cua-toi');
  await checkPage(queue.page);
  const states = async () => {
    const { items } = await officer.get<{ items: readonly { status: string }[] }>('reports?size=50');
    return items.map(({ status }) => status).filter((status) => status !== 'DRAFT');
  };
  await expect.poll(async () => (await states()).filter((status) => status === 'RETURNED')).toHaveLength(1);
  await expect.poll(async () => (await states()).filter((status) => status === 'ACCEPTED')).toHaveLength(5);
});
