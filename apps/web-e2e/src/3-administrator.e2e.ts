import { PeoplePages, UnitPages } from './pages/admin';
import { checkPage } from './support/check-page';
import { expect, test } from './support/journey';

const ward = 'Ủy ban MTTQ Việt Nam phường Đại Kim';
const area = { name: 'Ban công tác Mặt trận tổ dân phố số 36', level: 'Khu dân cư', kind: 'Ban công tác Mặt trận' };
const password = 'mưa phùn trên hồ Linh Đàm';

test('f: the administrator adds a unit and invites a person, who activates the account and signs in', async ({
  people,
}) => {
  const page = await people.as('quantri');
  const units = new UnitPages(page);
  await units.find('dai kim', ward);
  await units.addBelow(area);
  await units.openAccounts();
  const slip = await new PeoplePages(page).invite({
    fullName: 'Nguyễn Thị Thử Nghiệm',
    role: 'Trưởng Ban công tác Mặt trận',
  });

  const newcomer = await people.stranger('newcomer');
  await newcomer.goto('/dang-nhap');
  await newcomer.getByRole('link', { name: 'Tôi có mã kích hoạt, vào lần đầu' }).click();
  await expect(newcomer.getByRole('heading', { level: 1, name: 'Kích hoạt tài khoản' })).toBeVisible();
  await checkPage(newcomer);
  await newcomer.getByLabel('Tên đăng nhập').fill(slip.login);
  await newcomer.getByLabel('Mã kích hoạt').fill(slip.code.toLowerCase());
  await newcomer.getByRole('textbox', { name: 'Mật khẩu mới' }).fill(password);
  await newcomer.getByRole('button', { name: 'Kích hoạt và đăng nhập' }).click();
  await expect(newcomer.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  await checkPage(newcomer);

  await newcomer.goto('/ca-nhan');
  await checkPage(newcomer);
  await newcomer.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(newcomer.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await newcomer.getByLabel('Tên đăng nhập').fill(slip.login);
  await newcomer.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await newcomer.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(newcomer.getByText(/Chào anh\/chị Nguyễn Thị Thử Nghiệm/)).toBeVisible();
});
