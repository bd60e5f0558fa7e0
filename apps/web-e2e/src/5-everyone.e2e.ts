import { HomePage } from './pages/home';
import { PersonalPage } from './pages/personal';
import { SignInPage } from './pages/sign-in';
import { checkPage, settled } from './support/check-page';
import { expect, samplePassword, test } from './support/journey';

test('h: a wrong password is told in words, the right one leads to a home that explains itself', async ({ people }) => {
  const page = await people.stranger();
  const signIn = new SignInPage(page);
  await signIn.open();
  await checkPage(page);
  await signIn.signIn('ctv.daikim', 'sai mật khẩu rồi');
  await expect(signIn.alert).toHaveText(/Tên đăng nhập hoặc mật khẩu chưa đúng/);
  await expect(signIn.login).toHaveValue('ctv.daikim');
  await checkPage(page);
  await signIn.signIn('ctv.daikim', samplePassword);
  await expect(page.getByRole('heading', { name: 'Trang của cộng tác viên dư luận xã hội' })).toBeVisible();
  await expect(page.getByText(/Gửi phản ánh ngắn của Nhân dân/)).toBeVisible();
  await checkPage(page);
});

test('h: an address that does not exist, and a plan out of sight, are answered with a way back', async ({ people }) => {
  const page = await people.as('canbo.daikim');
  await page.goto('/khong-co-trang-nay');
  await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang này' })).toBeVisible();
  await checkPage(page);
  await page.getByRole('link', { name: 'Về Việc của tôi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();

  people.expectRefusal(404);
  await page.goto('/ke-hoach/01a20000-0000-7000-8000-000000000000');
  await expect(page.getByText('Không tìm thấy nội dung này')).toBeVisible();
  await checkPage(page);
});

test('h: the language changes to English and back', async ({ people }) => {
  const page = await people.as('thuongtruc.hanoi');
  const personal = new PersonalPage(page);
  await personal.open();
  await personal.choose('English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Personal' })).toBeVisible();
  await checkPage(page);
  await page.goto('/viec-cua-toi');
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  await checkPage(page);
  await page.goto('/ke-hoach');
  await expect(page.getByRole('heading', { level: 1, name: 'Plans' })).toBeVisible();
  await checkPage(page);
  await page.goto('/ca-nhan');
  await personal.choose('Tiếng Việt');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('heading', { level: 1, name: 'Cá nhân' })).toBeVisible();
});

test('h: the dark look and text of 200 % hold on home, plans and the report form', async ({ people }) => {
  const page = await people.as('canbo.camchau');
  const personal = new PersonalPage(page);
  await personal.open();
  await personal.choose('Tối');
  await checkPage(page);
  await new HomePage(page).open();
  const report = page.getByRole('link', { name: /^(Báo cáo kết quả|Viết tiếp báo cáo|Bổ sung và gửi lại)$/ }).first();
  const form = (await report.getAttribute('href')) ?? '';
  expect(form).toContain('/bao-cao/');

  for (const address of ['/viec-cua-toi', '/ke-hoach', form]) {
    await page.goto(address);
    await checkPage(page);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await checkPage(page);
  }
  await page.goto('/ca-nhan');
  await personal.choose('Sáng');
});

test('h: the palette finds units and plans without accents', async ({ people, isMobile }) => {
  const page = await people.as('chuyenvien.hoangmai');
  await new HomePage(page).open();
  if (isMobile) await page.getByRole('button', { name: /^Tìm kiếm/ }).click();
  else await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Tìm kế hoạch, nhiệm vụ, đơn vị hoặc gõ tên việc cần làm' });
  await box.fill('duong');
  await expect(page.getByRole('option', { name: /Dương|Đường/ }).first()).toBeVisible();
  await checkPage(page);
  await box.fill('duong lam');
  await expect(page.getByRole('option', { name: /Đường Lâm/ })).toBeVisible();
  await box.fill('tuyen giao va doi ngoai');
  await expect(
    page.getByRole('option', { name: /Kế hoạch công tác Tuyên giáo và Đối ngoại năm 2020/ }).first(),
  ).toBeVisible();
  await box.press('ArrowDown');
  await box.press('Enter');
  await page.waitForURL(/\/(ke-hoach|nhiem-vu)\//);
  await settled(page);
});
