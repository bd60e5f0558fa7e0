import type { Page } from '@playwright/test';
import { PlanList, PlanPage } from './pages/plan';
import { checkPage, settled } from './support/check-page';
import { expect, test } from './support/journey';

const planTitle = 'Kế hoạch tuyên truyền biển đảo năm 2020';
const task = 'Tổ chức hội nghị tuyên truyền biển đảo';
const hers = 'Tổ chức ba hội nghị tuyên truyền biển đảo tại các phường';
const typed = 'Tổ chức hội nghị tuyên truyền biển đảo cho cán bộ, đoàn viên, hội viên';

/** The task's full form, opened from the table of the plan. */
async function openForm(page: Page, planId: string): Promise<void> {
  await page.goto(`/ke-hoach/${planId}?dang-xem=bang`);
  await settled(page);
  await new PlanPage(page).editTask(task);
}

test('g: of two people who edit one task the second learns whose change it was and keeps the typed text', async ({
  people,
}) => {
  const chair = await people.as('chutich.hoangmai');
  const list = new PlanList(chair);
  await list.open();
  const plan = await list.createBlank(planTitle);
  await plan.addSection('Nhiệm vụ trọng tâm');
  await plan.tab('Bảng nhiệm vụ');
  await plan.addTask(task);

  const specialist = await people.as('chuyenvien.hoangmai');
  await openForm(chair, plan.id);
  await openForm(specialist, plan.id);
  await checkPage(specialist);
  await specialist.getByLabel('Nội dung nhiệm vụ').fill(hers);
  await specialist.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
  await expect(specialist.getByText(hers).first()).toBeVisible();

  people.expectRefusal(412);
  await chair.getByLabel('Nội dung nhiệm vụ').fill(typed);
  await chair.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
  const question = chair.getByRole('dialog', { name: /^Chuyên viên .* vừa sửa mục này lúc \d{2}:\d{2}/ });
  await expect(question.getByText(hers)).toBeVisible();
  await expect(question.getByText(typed)).toBeVisible();
  await checkPage(chair);
  await question.getByRole('button', { name: 'Để tôi xem lại' }).click();
  await expect(chair.getByLabel('Nội dung nhiệm vụ')).toHaveValue(typed);

  await chair.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
  await question.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(chair.getByText(typed).first()).toBeVisible();
  await checkPage(chair);
});
