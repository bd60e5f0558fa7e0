import { CopyPage } from './pages/copy';
import { ImportPage } from './pages/import';
import { PlanList } from './pages/plan';
import { TablePage } from './pages/table';
import { checkPage, settled } from './support/check-page';
import { expect, test } from './support/journey';
import { formulaWorkbook, messyWorkbook } from './support/workbook';

const districtPlan = 'Kế hoạch công tác Tuyên giáo và Đối ngoại năm 2020';
const copied = {
  dropped: 'Chuyên đề Mừng Đảng – mừng xuân Canh Tý 2020',
  adapted: 'Tuyên truyền Hội chợ Hàng Việt 2020',
  adaptedTitle: 'Tuyên truyền Hội chợ Hàng Việt 2021',
  dated: 'Thông tin, tuyên truyền phục vụ Đại hội Đảng bộ các cấp hướng tới Đại hội XIII',
  event: 'Kỷ niệm 90 năm Ngày thành lập MTTQ Việt Nam',
};

test('l: the plan of 2020 becomes the draft of 2021: one task goes, one is renamed, days move by a year', async ({
  people,
}) => {
  const page = await people.as('chuyenvien.hoangmai');
  const list = new PlanList(page);
  await list.open();
  const plan = await list.openPlan(districtPlan);
  await plan.openFurther('Chép sang năm sau');
  const copy = new CopyPage(page);
  await expect(page.getByLabel('Sang năm')).toHaveValue('2021');
  await copy.choose(copied.dropped, 'Bỏ');
  await copy.rename(copied.adapted, copied.adaptedTitle);
  const dated = copy.task(copied.dated);
  await expect(dated.getByText('31/12/2020')).toBeVisible();
  await expect(dated.getByText('31/12/2021')).toBeVisible();
  const event = copy.task(copied.event);
  await expect(event.getByText('Chưa ấn định: lịch năm mới chưa có ngày của sự kiện')).toBeVisible();
  await expect(page.getByText(/\d+ nhiệm vụ chép nguyên, \d+ sửa tên, 1 bỏ/)).toBeVisible();
  await checkPage(page);
  const count = await copy.create(2021);
  await expect(page.getByText(`${count} nhiệm vụ`).first()).toBeVisible();
  await plan.find(copied.adaptedTitle);
  await expect(page.getByText(copied.adaptedTitle).first()).toBeVisible();
});

const tree = [
  { title: 'Tuyên truyền Đại hội đảng bộ các cấp', number: '1' },
  { title: 'Treo pa nô', number: '1.1' },
  { title: 'Sinh hoạt khu dân cư', number: 'a' },
  { title: 'Tổ chức Ngày hội văn hóa', number: '1' },
];

test('m: a messy workbook becomes a tree of tasks; a file with formulas is refused in words', async ({
  people,
  isMobile,
}) => {
  const page = await people.as('chuyenvien.hoangmai');
  const list = new PlanList(page);
  await list.open();
  const plan = await list.createBlank('Kế hoạch nhập từ phụ lục phân công năm 2020', 'Chuyên đề');
  await plan.openFurther('Nhập từ Excel, Word', 'Nhập kế hoạch từ Excel, Word');
  const wizard = new ImportPage(page);

  people.expectRefusal(422);
  await wizard.read('Phụ lục có công thức.xlsx', await formulaWorkbook());
  await expect(page.getByRole('alert').getByText(/chứa công thức.*“Dán giá trị”/)).toBeVisible();
  await checkPage(page);

  await wizard.read('Phụ lục phân công.xlsx', await messyWorkbook());
  await expect(page.getByRole('heading', { name: /Thêm 6 · sửa 0/ })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('heading', { name: /Cần xem \d+ chỗ/ })).toBeVisible();
  await checkPage(page);
  await wizard.accept('Quý III/2020', '30/09/2020');
  await page.getByText(/Dòng không nhập: \d+/).click();
  await expect(page.getByText(/Dòng cộng: Cộng: 4 việc/)).toBeVisible();
  await expect(page.getByText(/Dòng đang ẩn: .*Việc cũ đã ẩn/)).toBeVisible();
  await wizard.commit(6);
  await page.getByRole('link', { name: 'Xem kế hoạch' }).click();
  await settled(page);
  await expect(page.getByText('CÔNG TÁC TUYÊN TRUYỀN').first()).toBeVisible();
  for (const { title, number } of tree) {
    const row = isMobile ? page.getByRole('link', { name: `${number}. ${title}` }) : new TablePage(page).row(title);
    await expect(row).toBeVisible();
    await expect(row.getByText(isMobile ? `${number}. ${title}` : number, { exact: true })).toBeVisible();
  }
  await checkPage(page);
});

const rows = ['Ra quân tổng vệ sinh', 'Phát tờ rơi phân loại rác', 'Tập huấn phân loại rác'] as const;
const pasted = [
  ['Tập huấn phân loại rác tại nguồn', 'Ủy ban MTTQ Việt Nam phường Đại Kim'],
  ['Kiểm tra điểm thu gom', 'Ủy ban MTTQ Việt Nam phường Đại Kim'],
];

test('n: the table is built, indented, changed in bulk, pasted into and undone; everything is stored', async ({
  people,
  isMobile,
}) => {
  const page = await people.as('chuyenvien.hoangmai');
  const list = new PlanList(page);
  await list.open();
  const plan = await list.createBlank('Kế hoạch tuyên truyền phân loại rác năm 2020', 'Chuyên đề');
  await plan.addSection('Nhiệm vụ trọng tâm');
  await plan.tab('Bảng nhiệm vụ');
  if (isMobile) {
    for (const title of rows) await plan.addTask(title);
    await plan.chooseInRow(rows[2], 'Thụt vào');
    await expect(page.getByText(`2.1. ${rows[2]}`)).toBeVisible();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText(`3. ${rows[2]}`)).toBeVisible();
    await new TablePage(page).saved();
    return checkPage(page);
  }
  const table = new TablePage(page);
  await table.typeTasks(rows);
  await table.press('ArrowUp', 'ArrowRight', 'ArrowRight', 'Alt+ArrowRight');
  await expect(table.row(rows[2]).getByText('2.1', { exact: true })).toBeVisible();
  await table.paste(pasted, 'Thêm 1 · sửa 1 · bỏ qua 0 dòng.');
  await expect(table.row('Kiểm tra điểm thu gom').getByText(/phường Đại Kim/)).toBeVisible();
  await table.grid.focus();
  await table.press('Control+a');
  await table.setDue(4, '30/09/2020');
  await expect(table.grid.getByText('30/09/2020')).toHaveCount(4);
  await table.grid.focus();
  await table.press('Control+z');
  await expect(table.grid.getByText('30/09/2020')).toHaveCount(0);
  await table.press('Control+y');
  await expect(table.grid.getByText('30/09/2020')).toHaveCount(4);
  await table.saved();
  await checkPage(page);
  await page.reload();
  await settled(page);
  await expect(table.grid.getByText('30/09/2020')).toHaveCount(4);
  await expect(table.row('Tập huấn phân loại rác tại nguồn').getByText('2.1', { exact: true })).toBeVisible();
});
