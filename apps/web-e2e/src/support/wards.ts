import type { Calls, Stored } from './calls';

/** The fixed day of the sample installation. */
const today = '2020-07-02';

/** A unit that owes a plan. */
export interface OwingUnit {
  readonly unitId: number;
  readonly unitName: string;
  /** Its plan, when it has begun one. */
  readonly planId: string | null;
}

/** Units below that owe a plan of their own to this one. */
export async function owingUnits(chair: Calls, planId: string): Promise<readonly OwingUnit[]> {
  const { items } = await chair.get<{ items: readonly OwingUnit[] }>(`plans/${planId}/adoption-board`);
  return items;
}

/** Approves and issues a submitted plan today; does nothing when that has happened. */
export async function issueNow(chair: Calls, planId: string, number: number): Promise<void> {
  const { status } = await chair.get<{ status: string }>(`plans/${planId}`);
  if (status === 'SUBMITTED') await chair.post(`plans/${planId}/approve`);
  if (!['SUBMITTED', 'APPROVED'].includes(status)) return;
  const recipients = [{ text: 'Lưu: VT' }];
  const paper = { number, symbol: 'KH-MTTQ', issuedOn: today, signerText: 'Chủ tịch Ủy ban MTTQ', recipients };
  await chair.post(`plans/${planId}/issue`, paper);
}

/** What a ward does with one task of the level above. */
export interface Answer {
  readonly task: string;
  readonly body: { readonly mode: 'VERBATIM' | 'ADAPT'; readonly title?: string; readonly dueOn?: string };
}

/** A ward writes its plan from the one above, answers these tasks and issues it; the plan's id. */
export async function issueWardPlan(
  { author, chair }: { readonly author: Calls; readonly chair: Calls },
  unitId: number,
  parentPlanId: string,
  answers: readonly Answer[],
): Promise<string> {
  const { id } = await author.post<Stored>('plans/from-parent', { unitId, parentPlanIds: [parentPlanId] });
  const above = await author.get<readonly { taskId: string; title: string }[]>(`plans/${id}/parent-tasks`);
  for (const { task, body } of answers) {
    const { taskId } = above.find(({ title }) => title === task) ?? {};
    await author.put(`plans/${id}/adoptions/${taskId}`, body, 0);
  }
  await author.post(`plans/${id}/submit`);
  await issueNow(chair, id, 3);
  return id;
}
