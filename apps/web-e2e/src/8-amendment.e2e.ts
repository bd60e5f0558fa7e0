import { AmendmentPages } from './pages/amendment';
import { PlanList } from './pages/plan';
import type { Calls } from './support/calls';
import { checkPage } from './support/check-page';
import { expect, type People, test } from './support/journey';
import { type Answer, issueNow, issueWardPlan, owingUnits } from './support/wards';

const planTitle = 'Kế hoạch công tác Tuyên giáo và Đối ngoại năm 2020';
const untouched = 'Tham gia hội nghị, lớp bồi dưỡng do Trung ương, Thành phố, Quận tổ chức';
const renamed = 'Tham gia hội nghị, lớp bồi dưỡng trực tuyến và trực tiếp';
const festival = 'Tuyên truyền Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư';
const newFestival = 'Tuyên truyền Ngày hội Đại đoàn kết toàn dân tộc và 90 năm Mặt trận';
const ownFestival = 'Ngày hội Đại đoàn kết tại các khu dân cư của phường';
const reason = 'Phường đã in giấy mời theo tên cũ.';

const verbatim: readonly Answer[] = [untouched, festival].map((task) => ({ task, body: { mode: 'VERBATIM' } }));
const edited: readonly Answer[] = [
  { task: untouched, body: { mode: 'VERBATIM' } },
  { task: festival, body: { mode: 'ADAPT', title: ownFestival, dueOn: '2020-11-15' } },
];
/** Wards that gave the festival words of their own. */
const editors = 3;

/** Who writes and who issues in a ward: the accounts of the sample, elsewhere a chair of its own who does both. */
async function wardPeople(
  people: People,
  unitName: string,
  login: string,
  unitId: number,
): Promise<{ author: Calls; chair: Calls }> {
  if (unitName.includes('Đại Kim'))
    return { author: await people.calls('canbo.daikim'), chair: await people.calls('chutich.daikim') };
  const chair = await people.newcomer(login, unitId);
  return { author: chair, chair };
}

/** Makes sure that the district's plan is issued and that all 14 wards have issued theirs; one with words of its own. */
async function allWardsIssued(
  people: People,
  district: Calls,
  planId: string,
): Promise<{ login: string; planId: string }> {
  await issueNow(district, planId, 15);
  const wards = (await owingUnits(district, planId)).filter((ward) => ward.planId === null);
  const alreadyEdited = wards.length < 14 ? 1 : 0;
  let own = { login: '', planId: '' };
  for (const [index, { unitId, unitName }] of wards.entries()) {
    const login = `chutich.phuong.hm${index + 1}`;
    const staff = await wardPeople(people, unitName, login, unitId);
    const edits = index < editors - alreadyEdited;
    const id = await issueWardPlan(staff, unitId, planId, edits ? edited : verbatim);
    if (edits) own = { login, planId: id };
  }
  return own;
}

test('k: an amendment of the district reaches 14 wards; three had words of their own and are asked', async ({
  people,
}) => {
  const calls = await people.calls('chutich.hoangmai');
  const { items } = await calls.get<{ items: readonly { id: string; title: string }[] }>('plans?size=100&year=2020');
  const districtId = items.find(({ title }) => title === planTitle)?.id ?? '';
  const own = await allWardsIssued(people, calls, districtId);

  const page = await people.as('chutich.hoangmai');
  const list = new PlanList(page);
  await list.open();
  const plan = await list.openPlan(planTitle);
  const revisions = new AmendmentPages(page);
  await plan.openFurther('Các lần sửa đổi');
  await revisions.revise();
  await plan.tab('Bảng nhiệm vụ');
  await plan.rename(untouched, renamed);
  await plan.rename(festival, newFestival);
  await checkPage(page);
  await plan.step('Trình duyệt', 'Đã trình duyệt kế hoạch.');
  await plan.step('Duyệt kế hoạch', 'Đã duyệt kế hoạch.');
  await plan.issue({
    number: '16',
    symbol: 'KH-MTTQ-BTT',
    issuedOn: '02/07/2020',
    signer: 'Chủ tịch quận Hoàng Mai, Chủ tịch Ủy ban MTTQ quận',
    unit: { typed: 'dai kim', name: /phường Đại Kim/ },
    words: 'Lưu: Văn phòng',
  });

  const ward = await people.as(own.login);
  const above = new AmendmentPages(ward);
  await ward.goto(`/ke-hoach/${own.planId}`);
  await checkPage(ward);
  await above.openAbove(2);
  const title = above.field(ownFestival, 'Tên');
  for (const words of [festival, newFestival, ownFestival]) await expect(title.getByText(words)).toBeVisible();
  await expect(title.getByText('Đơn vị đã sửa, xin chọn')).toBeVisible();
  await expect(above.task(untouched).getByText('Lấy nguyên văn: theo nội dung mới của cấp trên.')).toBeVisible();
  await above.takeUntouched(1);
  await expect(ward.getByText('1 nhiệm vụ chờ cập nhật', { exact: true })).toBeVisible();

  const conflict = above.task(ownFestival);
  await conflict.getByRole('button', { name: 'Chấp nhận' }).click();
  await expect(conflict.getByText('Xin chọn cho từng phần đơn vị đã sửa.')).toBeVisible();
  await title.getByRole('radio', { name: 'Giữ của đơn vị' }).check();
  await conflict.getByLabel(/Lý do giữ nội dung riêng/).fill(reason);
  await checkPage(ward);
  await conflict.getByRole('button', { name: 'Lưu lựa chọn' }).click();
  await expect(ward.getByText('Không còn nhiệm vụ nào chờ cập nhật.')).toBeVisible();
  await checkPage(ward);
  await ward.goto(`/ke-hoach/${own.planId}?dang-xem=bang`);
  for (const words of [renamed, ownFestival]) await expect(ward.getByText(words).first()).toBeVisible();

  await page.goto(`/ke-hoach/${districtId}`);
  await plan.openFurther('Các lần sửa đổi');
  await expect(page.getByText(`${renamed}`).first()).toBeVisible();
  await revisions.openUptake();
  await expect(page.getByText('2/28 nhiệm vụ ở cấp dưới đã trả lời')).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await checkPage(page);
});
