import { CascadePage } from './pages/cascade';
import { HomePage } from './pages/home';
import { PlanPage } from './pages/plan';
import { TargetPages } from './pages/target';
import type { Calls, Stored } from './support/calls';
import { checkPage } from './support/check-page';
import { expect, test } from './support/journey';
import { owingUnits } from './support/wards';

const planTitle = 'Kế hoạch thực hiện Công văn số 359-CV/TU của Ban Thường vụ Thị ủy La Gi';
const task = 'Xây dựng mô hình dân vận khéo ở khu dân cư';
const target = 'Số mô hình dân vận khéo';
const why = 'Phường chỉ có 10 khu dân cư, mỗi khu một mô hình.';

interface Draft extends Stored {
  readonly sections: readonly { readonly id: string }[];
}

/** The town's draft: it rests on the directive and obliges the wards; one task, its target still to be written. */
async function draftOfTown(chair: Calls): Promise<string> {
  const { grants } = await chair.get<{ grants: readonly { unitId: number }[] }>('session');
  const plan = await chair.post<Stored>('plans', { unitId: grants[0]?.unitId, year: 2020, title: planTitle });
  const content = { bases: [{ note: 'Công văn số 359-CV/TU' }], noBasis: false, obligesLowerUnits: true };
  await chair.patch(`plans/${plan.id}`, content, plan.version);
  const { sections } = await chair.post<Draft>(`plans/${plan.id}/sections`, { heading: 'Nhiệm vụ trọng tâm' });
  await chair.post(`plans/${plan.id}/tasks`, { title: task, sectionId: sections[0]?.id });
  return plan.id;
}

/** Another ward takes the task over through the API and commits to more than was asked. */
async function commitAbove(chair: Calls, unitId: number, parentPlanId: string): Promise<void> {
  const plan = await chair.post<Stored>('plans/from-parent', { unitId, parentPlanIds: [parentPlanId] });
  const [above] = await chair.get<readonly { taskId: string }[]>(`plans/${plan.id}/parent-tasks`);
  await chair.put(`plans/${plan.id}/adoptions/${above?.taskId}`, { mode: 'ADAPT', committedValue: 11 }, 0);
}

test('j: a ward commits to less than "cao hơn 10" and is refused, to as much and explains; the town accepts', async ({
  people,
}) => {
  const calls = await people.calls('chutich.lagi');
  const planId = await draftOfTown(calls);
  const town = await people.as('chutich.lagi');
  const plan = new PlanPage(town);
  const targets = new TargetPages(town);
  await town.goto(`/ke-hoach/${planId}?dang-xem=bang`);
  await checkPage(town);
  await plan.editTask(task);
  await targets.writeInForm({ name: target, comparator: 'Cao hơn', value: '10' });
  await plan.step('Trình duyệt', 'Đã trình duyệt kế hoạch.');
  await plan.step('Duyệt kế hoạch', 'Đã duyệt kế hoạch.');
  await plan.issue({
    number: '21',
    symbol: 'KH-MTTQ',
    issuedOn: '02/07/2020',
    signer: 'Chủ tịch Ủy ban MTTQ thị xã La Gi',
    unit: { typed: 'phuoc hoi', name: /phường Phước Hội/ },
    words: 'Lưu: Văn phòng',
  });

  const ward = await people.as('chutich.phuochoi');
  await new HomePage(ward).open();
  await ward.getByRole('link', { name: 'Xây dựng kế hoạch', exact: true }).click();
  await ward.getByRole('button', { name: 'Xây dựng từ kế hoạch này' }).click();
  await ward.waitForURL(/tu-cap-tren/);
  const answer = new CascadePage(ward).task(task);
  const answering = new TargetPages(ward);
  await answer.getByRole('radio', { name: 'Cụ thể hóa' }).check();
  await answering.commit(answer, target, '9');
  await expect(answer.getByText('Mức đăng ký chưa đạt yêu cầu của cấp trên')).toBeVisible();
  await expect(answer.getByText(/Cấp trên giao 10.*, đơn vị đăng ký 9.*: thấp hơn\./)).toBeVisible();
  await checkPage(ward);
  await answering.commit(answer, target, '10');
  await expect(answer.getByText('Anh/chị chưa ghi giải trình')).toBeVisible();
  await checkPage(ward);
  await answer.getByLabel('Giải trình').fill(why);
  await answer.getByRole('button', { name: 'Lưu lựa chọn' }).click();
  await expect(answer.getByText(/Đã lưu\./)).toBeVisible();

  const other = (await owingUnits(calls, planId)).find(({ unitName }) => !unitName.includes('Phước Hội'));
  if (!other) throw new Error('the town has one ward only');
  await commitAbove(await people.newcomer('chutich.phuong2', other.unitId), other.unitId, planId);

  await town.goto(`/ke-hoach/${planId}`);
  await plan.openFurther('Chỉ tiêu giao');
  await expect(targets.unit(other.unitName).getByText('Đạt yêu cầu')).toBeVisible();
  await expect(town.getByText('Chưa đăng ký').first()).toBeVisible();
  const waiting = targets.unit('Phước Hội');
  await expect(waiting.getByText('Chờ xem xét giải trình')).toBeVisible();
  await expect(waiting.getByText(`Giải trình: ${why}`)).toBeVisible();
  await targets.acceptJustification('Phước Hội');
  await expect(waiting.getByText('Đã chấp nhận', { exact: true })).toBeVisible();
  await checkPage(town);
});
