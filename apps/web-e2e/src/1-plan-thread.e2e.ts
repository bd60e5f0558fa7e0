import { BoardPage } from './pages/board';
import { CascadePage } from './pages/cascade';
import { HomePage } from './pages/home';
import { OverviewPage } from './pages/overview';
import { PlanList, PlanPage } from './pages/plan';
import { ApprovalPages, ReportForm } from './pages/report';
import { checkPage } from './support/check-page';
import { expect, test } from './support/journey';

/** The plan of the district Hoàng Mai, from approval to the overview of what became of it (journeys a to d). */
test.describe.configure({ mode: 'serial' });

const districtPlan = 'Kế hoạch công tác Tuyên giáo và Đối ngoại năm 2020';

test('a: the chair approves and issues the plan of the district; 14 wards owe a plan', async ({ people }) => {
  const page = await people.as('chutich.hoangmai');
  const list = new PlanList(page);
  await list.open();
  const plan = await list.openPlan(districtPlan);
  await checkPage(page);
  await plan.tab('Bảng nhiệm vụ');
  await expect(page.getByText('42 nhiệm vụ')).toBeVisible();
  await checkPage(page);
  await plan.tab('Duyệt và ban hành');
  await checkPage(page);

  await plan.step('Duyệt kế hoạch', 'Đã duyệt kế hoạch.');
  await plan.issue({
    number: '15',
    symbol: 'KH-MTTQ-BTT',
    issuedOn: '02/07/2020',
    signer: 'Chủ tịch quận Hoàng Mai, Chủ tịch Ủy ban MTTQ quận',
    unit: { typed: 'dai kim', name: /phường Đại Kim/ },
    words: 'Lưu: Văn phòng',
  });
  await expect(page.getByText('Đã ban hành', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/15\/KH-MTTQ-BTT/).first()).toBeVisible();
  await expect(page.getByText(/Lưu: Văn phòng/)).toBeVisible();
  await checkPage(page);

  await plan.openFurther('Tình hình triển khai');
  await expect(page.getByRole('heading', { name: 'Đã ban hành 0/14' })).toBeVisible();
});

const wardTasks = {
  verbatim: 'Giao ban dư luận xã hội',
  adapted: 'Tuyên truyền Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư',
  adaptedTitle: 'Tuyên truyền Ngày hội Đại đoàn kết tại các khu dân cư của phường Đại Kim',
  declined: 'Xây dựng trang thông tin điện tử giới thiệu sản phẩm',
  reason: 'Phường không có trang thông tin điện tử riêng, dùng chung trang của quận.',
  own: 'Tuyên truyền phân loại rác tại các tổ dân phố',
};

test('b: the ward builds its plan from that of the district and its chair issues it; the board shows 1/14', async ({
  people,
}) => {
  const officer = await people.as('canbo.daikim');
  await new HomePage(officer).open();
  await officer.getByRole('link', { name: 'Xây dựng kế hoạch', exact: true }).click();
  await expect(officer.getByRole('heading', { name: /đã ban hành kế hoạch$/ })).toBeVisible();
  await checkPage(officer);
  await officer.getByRole('button', { name: 'Xây dựng từ kế hoạch này' }).click();
  await officer.waitForURL(/tu-cap-tren/);

  const cascade = new CascadePage(officer);
  await expect(officer.getByText(/Đã chọn 0\/\d+/)).toBeVisible();
  await checkPage(officer);
  await cascade.verbatim(wardTasks.verbatim);
  await cascade.adapt(wardTasks.adapted, { title: wardTasks.adaptedTitle, dueOn: '15/11/2020' });
  await cascade.decline(wardTasks.declined, wardTasks.reason);
  await checkPage(officer);
  await cascade.takeRest();
  await checkPage(officer);
  await cascade.toTable();

  const draft = new PlanPage(officer);
  const planUrl = `/ke-hoach/${draft.id}`;
  await draft.addTask(wardTasks.own);
  await checkPage(officer);
  await draft.tab('Duyệt và ban hành');
  await expect(officer.getByText('Không còn việc nào cần bổ sung.')).toBeVisible();
  await checkPage(officer);
  await draft.step('Trình duyệt', 'Đã trình duyệt kế hoạch.');

  const chair = await people.as('chutich.daikim');
  await chair.goto(planUrl);
  await checkPage(chair);
  const plan = new PlanPage(chair);
  await plan.step('Duyệt kế hoạch', 'Đã duyệt kế hoạch.');
  await plan.issue({
    number: '07',
    symbol: 'KH-MTTQ',
    issuedOn: '02/07/2020',
    signer: 'Chủ tịch Ủy ban MTTQ phường Đại Kim',
    unit: { typed: 'quan hoang mai', name: /quận Hoàng Mai/ },
    words: 'Các Ban công tác Mặt trận',
  });

  const district = await people.as('chutich.hoangmai');
  const list = new PlanList(district);
  await list.open();
  await (await list.openPlan(districtPlan)).openFurther('Tình hình triển khai');
  await expect(district.getByRole('heading', { name: 'Đã ban hành 1/14' })).toBeVisible();
  const declined = await new BoardPage(district).openCell(wardTasks.declined, 'phường Đại Kim', 'Không áp dụng');
  await expect(declined.getByText(`Lý do: ${wardTasks.reason}`)).toBeVisible();
  await checkPage(district);
});

const briefing = wardTasks.verbatim;
const narrative = {
  task: 'Nắm tình hình tư tưởng, tâm tư, nguyện vọng của nhân dân',
  result: 'Đã gặp gỡ, nắm tình hình tại 12 tổ dân phố; Nhân dân quan tâm việc thu gom rác.',
  proposal: 'Đề nghị quận hỗ trợ tài liệu tuyên truyền.',
  reason: 'Anh/chị ghi rõ tổ dân phố nào có ý kiến về thu gom rác.',
};

test('c: the officer reports the monthly briefing and a narrative task; the chair accepts one and returns the other', async ({
  people,
}) => {
  const officer = await people.as('canbo.daikim');
  const home = new HomePage(officer);
  const form = new ReportForm(officer);
  await home.open();
  const july = home.card(briefing).filter({ hasText: 'Tháng 07/2020' });
  await july.getByRole('link', { name: /^(Báo cáo kết quả|Viết tiếp báo cáo)$/ }).click();
  await expect(officer.getByRole('heading', { level: 1, name: briefing })).toBeVisible();
  await checkPage(officer);
  await form.sendUnfinished();
  await checkPage(officer);
  await form.figure('1');
  await form.answers({ result: 'Đã họp giao ban với cấp ủy, công an phường và 14 cộng tác viên.' });
  await form.draftKept();
  await form.send();

  await home.open();
  await home.showAll();
  await checkPage(officer);
  await home
    .card(narrative.task)
    .getByRole('link', { name: /^(Báo cáo kết quả|Viết tiếp báo cáo)$/ })
    .click();
  await expect(officer.getByRole('heading', { level: 1, name: narrative.task })).toBeVisible();
  await form.answers(narrative);
  await form.attachPhoto('gap-go-to-dan-pho');
  await form.draftKept();
  await checkPage(officer);
  await form.send();

  const chair = await people.as('chutich.daikim');
  const approval = new ApprovalPages(chair);
  await new HomePage(chair).open();
  await approval.openQueue();
  await approval.open(narrative.task);
  await expect(chair.getByText(narrative.result)).toBeVisible();
  await expect(chair.getByRole('link', { name: /gap-go-to-dan-pho/ })).toBeVisible();
  await approval.giveBack(narrative.reason);
  await approval.openQueue();
  await approval.open(briefing);
  await approval.accept();

  await home.open();
  const returned = home.card(narrative.task);
  await expect(returned.getByText(narrative.reason)).toBeVisible();
  await returned.getByRole('link', { name: 'Bổ sung và gửi lại' }).click();
  await expect(officer.getByText(narrative.reason)).toBeVisible();
  await expect(officer.getByLabel('Đã làm được gì?')).toHaveValue(narrative.result);
  await expect(officer.getByLabel(/Có đề xuất gì/)).toHaveValue(narrative.proposal);
  await expect(officer.getByRole('link', { name: /gap-go-to-dan-pho/ })).toBeVisible();
  await checkPage(officer);
});

test('d: the overview of the district shows what the ward did, and every number opens its rows', async ({ people }) => {
  const page = await people.as('chutich.hoangmai');
  const overview = new OverviewPage(page);
  await overview.open(districtPlan);
  await overview.drill(overview.number('phường Đại Kim'));
  await page.goBack();
  await overview.drill(overview.number('phường Đại Kim', 'chưa thực hiện'));
  await page.getByRole('link', { name: wardTasks.adaptedTitle, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: wardTasks.adaptedTitle })).toBeVisible();
  await checkPage(page);

  await overview.open(districtPlan);
  await overview.openFigure('Số kỳ giao ban');
  await page.getByRole('link', { name: /Xem báo cáo của .*phường Đại Kim/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: briefing })).toBeVisible();
  await checkPage(page);
});
