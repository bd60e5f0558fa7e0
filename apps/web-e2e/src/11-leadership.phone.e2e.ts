import { DashboardPage } from './pages/dashboard';
import type { Stored } from './support/calls';
import { checkPage } from './support/check-page';
import { expect, type People, test } from './support/journey';
import { issueNow } from './support/wards';

const ward = 'phường Đại Kim';
const work = 'Thăm, tặng quà gia đình chính sách dịp 27/7';
const result = 'Đã thăm 12 gia đình.';
const photo = 'tham-gia-dinh.png';

/** The ward has done one task of its own and shown it with a photo, accepted by its chair. */
async function workShown(people: People): Promise<void> {
  const chair = await people.calls('chutich.daikim');
  const officer = await people.calls('canbo.daikim');
  const { posts } = await chair.get<{ posts: readonly { unitId: number }[] }>('session');
  const unitId = posts[0].unitId;
  const days = { periodFrom: '2020-07-01', periodTo: '2020-12-31' };
  const wish = { unitId, year: 2020, docType: 'KE_HOACH', scope: 'THEMATIC', title: 'Kế hoạch đền ơn đáp nghĩa' };
  const { id, version } = await officer.post<Stored>('plans', { ...wish, ...days });
  await officer.patch(`plans/${id}`, { noBasis: true }, version);
  await officer.post(`plans/${id}/sections`, { heading: 'Nội dung' });
  const task = await officer.post<Stored>(`plans/${id}/tasks`, { title: work });
  const due = { dueKind: 'FIXED_DATE', dueOn: '2020-07-27' };
  const dated = await officer.patch<Stored>(`tasks/${task.id}`, due, task.version);
  await officer.put(`tasks/${task.id}/parties`, { parties: [{ unitId, role: 'LEAD' }] }, dated.version);
  await officer.post(`plans/${id}/submit`);
  await issueNow(chair, id, 27);

  const draft = await officer.post<{ reportId: string; version: number }>('reports', { taskId: task.id });
  await officer.attachPhoto('report', draft.reportId, photo);
  const path = `reports/${draft.reportId}`;
  const written = await officer.patch<{ version: number }>(path, { resultText: result }, draft.version);
  const sent = await officer.step<{ version: number }>(`${path}/submit`, { completesTask: true }, written.version);
  await chair.step(`${path}/accept`, {}, sent.version);
}

test('q: leadership opens the matrix and drills to the photo of a ward', async ({ people }) => {
  await workShown(people);
  const dashboard = new DashboardPage(await people.as('chutich.hoangmai'));
  await dashboard.open();
  await expect(dashboard.page.getByRole('link', { name: 'Ma trận' })).toHaveAttribute('aria-current', 'page');
  await checkPage(dashboard.page);

  await dashboard.drill(ward, 'hoàn thành');
  await checkPage(dashboard.page);
  await dashboard.page.getByRole('link', { name: `Báo cáo, minh chứng: ${work}` }).click();
  await expect(dashboard.page.getByText(result)).toBeVisible();
  const evidence = dashboard.page.getByRole('link', { name: photo });
  await expect(evidence).toBeVisible();
  await checkPage(dashboard.page);
  const bytes = await dashboard.page.request.get((await evidence.getAttribute('href')) ?? '');
  expect(bytes.headers()['content-type']).toBe('image/png');

  await dashboard.page.goBack();
  await dashboard.page.goBack();
  await expect(dashboard.number(ward, 'hoàn thành')).toBeInViewport();
});
