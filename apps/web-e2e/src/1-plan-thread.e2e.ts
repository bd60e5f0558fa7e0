import { CascadePage } from './pages/cascade';
import { HomePage } from './pages/home';
import { PlanList, PlanPage } from './pages/plan';
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

  await plan.openBoard();
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
  test.setTimeout(120_000);
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
  await (await list.openPlan(districtPlan)).openBoard();
  await expect(district.getByRole('heading', { name: 'Đã ban hành 1/14' })).toBeVisible();
  const declined = district.getByRole('group').filter({ hasText: wardTasks.declined });
  await declined.getByText(wardTasks.declined).first().click();
  await expect(declined.getByText(wardTasks.reason)).toBeVisible();
  await checkPage(district);
});
