import { DirectivePages } from './pages/directive';
import { checkPage } from './support/check-page';
import { expect, test } from './support/journey';

const title = 'Tuyên truyền phòng, chống dịch bệnh do chủng mới của vi rút Corona (nCoV)';
const action = 'Tuyên truyền tới từng khu dân cư; báo cáo các trường hợp đi về từ vùng dịch.';

test('i: the province sends an urgent task to all districts; one relays it to its wards and the province sees when', async ({
  people,
}) => {
  const page = await people.as('chutich.vinhphuc');
  const province = new DirectivePages(page);
  await province.writeUrgent({ title, action, dueOn: '10/07/2020' });
  await province.sendToLevel(/[Hh]uyện/, 9);
  const address = page.url();
  await expect(page.getByText(/9 đơn vị nhận · 0 đã mở · 0 đã xác nhận/)).toBeVisible();

  for (const login of ['chutich.vinhyen', 'chutich.songlo']) {
    const receiver = new DirectivePages(await people.as(login));
    await receiver.openFromHome(title);
    await receiver.acknowledge();
  }

  const district = await people.as('chutich.tamdao');
  const relaying = new DirectivePages(district);
  await relaying.openFromHome(title);
  await expect(district.getByText(action)).toBeVisible();
  await relaying.relayToLevel(/[Xx]ã/, 9);

  const ward = await people.as('chutich.thitran.tamdao');
  const receiving = new DirectivePages(ward);
  await receiving.openFromHome(title);
  await receiving.acknowledge();
  await ward.getByRole('link', { name: 'Mở nhiệm vụ được giao' }).click();
  await ward.waitForURL(/\/nhiem-vu\//);
  await expect(ward.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(ward.getByText('Khẩn', { exact: true }).first()).toBeVisible();
  await checkPage(ward);

  await page.goto(address);
  await expect(page.getByText(/9 đơn vị nhận · 3 đã mở · 3 đã xác nhận · 1 đã chuyển tiếp/)).toBeVisible();
  const relayed = province.receiver('Tam Đảo');
  await expect(relayed.getByText('Đã chuyển tiếp')).toBeVisible();
  await expect(relayed.getByText(/sau (chưa đầy 1 phút|\d+ phút)/).first()).toBeVisible();
  await relayed.getByRole('button', { name: /\d+ đơn vị cấp dưới/ }).click();
  await expect(province.receiver('thị trấn Tam Đảo').getByText('Đã nhận', { exact: true })).toBeVisible();
  await checkPage(page);
});
