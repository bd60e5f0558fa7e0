import { Injectable } from '@nestjs/common';
import { daysBetween, notFound } from '@congtac/shared-domain';
import {
  type AdoptionBoardRow,
  type AdoptionBoardView,
  type AdoptionByTask,
  type AdoptionMode,
  boardStateOf,
  type ObligationQuery,
  type ObligationView,
} from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { TaskRepository } from '../task/task.repository';
import { type AdoptionAnswerRecord, AdoptionRepository } from './adoption.repository';
import { type ObligationRecord, ObligationRepository } from './obligation.repository';

/** Obligations seen from both ends: the unit that owes a plan and the board of the unit above (S0-8, S0-10). */
@Injectable()
export class ObligationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly plans: PlanViews,
    private readonly tasks: TaskRepository,
    private readonly obligations: ObligationRepository,
    private readonly adoptions: AdoptionRepository,
  ) {}

  /** Plans owed by one unit, or by every unit of the person's own grants. */
  mine(query: ObligationQuery): Promise<ObligationView[]> {
    const own = [...new Set(this.access.actor.grants.map((grant) => grant.unitId))];
    const asked = query.unitId === undefined ? own : [query.unitId];
    const units = asked.filter((unitId) => this.access.can('planning.plan.read', unitId));
    return this.uow.read(async () => (await this.obligations.ofUnits(units)).map((row) => this.toView(row)));
  }

  /** Notes that the unit has taken notice. Problems `common.not-found`, `common.forbidden`. */
  open(obligationId: string): Promise<ObligationView> {
    return this.uow.run(async () => {
      const owed = await this.required(obligationId);
      this.access.require('planning.plan.edit', owed.unitId);
      if (await this.obligations.open(obligationId, this.clock.now())) {
        const payload = { obligationId, parentPlanId: owed.parentPlanId };
        await this.uow.audit({
          action: 'obligation.opened',
          entity: 'plan-obligation',
          entityId: obligationId,
          unitId: owed.unitId,
          after: payload,
        });
        await this.uow.emit({ type: 'planning.obligation-opened', unitId: owed.unitId, payload });
      }
      return this.toView(await this.required(obligationId));
    });
  }

  /** Ward × state. Problems `common.not-found`, `common.forbidden`. */
  board(planId: string): Promise<AdoptionBoardView> {
    return this.uow.read(async () => {
      await this.requireBoard(planId);
      const items = (await this.obligations.ofPlan(planId)).map((row) => this.toBoardRow(row));
      return { planId, items, totals: { issued: items.filter(isIssued).length, total: items.length } };
    });
  }

  /** Per task who adopted, adapted, declined and why, and who has not decided. */
  boardByTask(planId: string): Promise<AdoptionByTask[]> {
    return this.uow.read(async () => {
      await this.requireBoard(planId);
      const obliged = await this.obligations.ofPlan(planId);
      const answers = Map.groupBy(await this.adoptions.answersTo(planId), (answer) => answer.parentTaskId);
      const tasks = await this.tasks.ofPlan(planId, this.clock.today());
      return tasks
        .sort((a, b) => a.position - b.position)
        .map(({ id, title }) => byTask({ id, title }, answers.get(id) ?? [], obliged));
    });
  }

  private async requireBoard(planId: string): Promise<void> {
    const plan = await this.plans.readable(planId);
    this.access.require('planning.board.read', plan.unitId);
  }

  private async required(obligationId: string): Promise<ObligationRecord> {
    const owed = await this.obligations.find(obligationId);
    if (!owed || !this.access.can('planning.plan.read', owed.unitId)) throw notFound();
    return owed;
  }

  private toBoardRow(row: ObligationRecord): AdoptionBoardRow {
    const today = this.clock.today();
    return {
      obligationId: row.id,
      unitId: row.unitId,
      unitName: row.unitName,
      state: boardStateOf({ ...row, opened: row.openedAt !== null }, today),
      openedAt: row.openedAt?.toISOString() ?? null,
      issuedOn: row.issuedOn,
      dueOn: row.dueOn,
      daysSinceIssue: daysBetween(row.createdOn, row.issuedOn ?? today),
      planId: row.planId,
    };
  }

  private toView(row: ObligationRecord): ObligationView {
    const edits = row.issuedOn === null && this.access.can('planning.plan.edit', row.unitId);
    return {
      id: row.id,
      unitId: row.unitId,
      unitName: row.unitName,
      parentPlanId: row.parentPlanId,
      parentPlanTitle: row.parentPlanTitle ?? '',
      parentUnitName: row.parentUnitName,
      parentYear: row.parentYear ?? Number(row.createdOn.slice(0, 4)),
      state: boardStateOf({ ...row, opened: row.openedAt !== null }, this.clock.today()),
      createdOn: row.createdOn,
      dueOn: row.dueOn,
      openedAt: row.openedAt?.toISOString() ?? null,
      issuedOn: row.issuedOn,
      planId: row.planId,
      allowed: [
        ...(edits && row.openedAt === null ? (['open'] as const) : []),
        ...(edits && row.planId === null ? (['create-plan'] as const) : []),
      ],
    };
  }
}

function isIssued(row: AdoptionBoardRow): boolean {
  return row.state === 'ISSUED';
}

function byTask(
  task: { id: string; title: string },
  answers: readonly AdoptionAnswerRecord[],
  obliged: readonly ObligationRecord[],
): AdoptionByTask {
  const decided = new Set(answers.map((answer) => answer.unitId));
  const of = (...decisions: AdoptionMode[]) =>
    answers
      .filter((answer) => decisions.includes(answer.decision))
      .map(({ unitId, unitName, reason, childTaskId, childTitle }) => ({
        unitId,
        unitName,
        reason,
        childTaskId,
        childTitle,
      }));
  return {
    taskId: task.id,
    title: task.title,
    adopted: of('VERBATIM', 'SPLIT', 'SUPPORT', 'REFERENCE'),
    adapted: of('ADAPT'),
    declined: of('NOT_APPLICABLE', 'REFUSED'),
    undecided: obliged.filter((row) => !decided.has(row.unitId)).map(({ unitId, unitName }) => ({ unitId, unitName })),
  };
}
