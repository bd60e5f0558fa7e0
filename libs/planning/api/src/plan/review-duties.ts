import { Injectable } from '@nestjs/common';
import { type PlanScope, reviewDutiesOf } from '@congtac/planning-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';
import { TaskInserts } from '../task/task-inserts';

const HEADING = 'Sơ kết, tổng kết';

/**
 * Proposes in a new draft over several years the reviews it owes: a yearly sơ kết, which repeats, and the tổng kết of the
 * last year (S1-23, S1-24). They are plain REVIEW tasks, so the author may change them, and once the plan is issued their
 * times come due like any work.
 */
@Injectable()
export class ReviewDuties {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: TaskInserts,
  ) {}

  /** Adds a section with the two tasks at the end of a MULTI_YEAR draft; nothing for other kinds. */
  async propose(plan: {
    id: string;
    unitId: number;
    scope: PlanScope;
    title: string;
    yearTo: number;
    periodTo: string;
  }): Promise<void> {
    const duties = reviewDutiesOf(plan.scope, plan.title, plan.yearTo);
    if (duties.length === 0) return;
    const sectionId = newId();
    await this.uow.query(
      `insert into planning.plan_section (section_id, plan_id, ordinal, heading)
       select $1, $2, 1 + count(*), $3 from planning.plan_section where plan_id = $2`,
      [sectionId, plan.id, HEADING],
    );
    for (const { kind, title, description } of duties) {
      const final = kind === 'TONG_KET';
      const taskId = await this.tasks.add(plan, {
        title,
        description,
        sectionId,
        kind: 'REVIEW',
        ...(final ? { dueKind: 'PERIOD_END' as const, dueOn: plan.periodTo } : {}),
      });
      if (!final)
        await this.uow.query(`insert into planning.recurrence (task_id, freq) values ($1, 'YEARLY')`, [taskId]);
    }
  }
}
