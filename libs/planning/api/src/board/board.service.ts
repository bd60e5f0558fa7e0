import { Injectable } from '@nestjs/common';
import { WorkingDays } from '@congtac/calendar-api';
import { workingDaysBetween } from '@congtac/calendar-domain';
import {
  boardCellState,
  type BoardCellView,
  type BoardGridView,
  boardStateOf,
  type BoardTaskView,
  type BoardUnitView,
  countCells,
  isUndecided,
} from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { type ObligationRecord, ObligationRepository } from '../cascade/obligation.repository';
import { PlanViews } from '../plan/plan-views';
import type { PlanRecord } from '../plan/plan.repository';
import { type BoardDecision, BoardRepository, type BoardTaskRecord } from './board.repository';

/** Adoption board of an issued plan: its tasks × the units that owe a plan of their own (S0-10, §2.6). */
@Injectable()
export class BoardService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly plans: PlanViews,
    private readonly workingDays: WorkingDays,
    private readonly obligations: ObligationRepository,
    private readonly board: BoardRepository,
  ) {}

  /** The whole board. Problems `common.not-found`, `common.forbidden`. */
  grid(planId: string): Promise<BoardGridView> {
    return this.uow.read(async () => {
      const plan = await this.readable(planId);
      const today = this.clock.today();
      const obliged = await this.obligations.ofPlan(planId);
      const tasks = rows(await this.board.tasks(planId), await this.board.decisions(planId), obliged, today);
      const units = await this.columns(planId, obliged, tasks);
      return {
        planId,
        today,
        limitDays: await this.obligations.limitDays(plan.unitId),
        workingDaysSinceIssue: obliged.length === 0 ? 0 : await this.workingDays.between(obliged[0].createdOn, today),
        units,
        tasks,
        counts: countCells(tasks.flatMap((task) => task.cells.map((cell) => cell.state))),
        totals: { issued: units.filter((unit) => unit.issuedOn !== null).length, total: units.length },
        allowed: this.access.can('planning.reminder.send', plan.unitId) ? ['remind'] : [],
      };
    });
  }

  /** The plan when the person may read its board; joins the open transaction. Problems as above. */
  async readable(planId: string): Promise<PlanRecord> {
    const plan = await this.plans.readable(planId);
    this.access.require('planning.board.read', plan.unitId);
    return plan;
  }

  private async columns(
    planId: string,
    obliged: readonly ObligationRecord[],
    tasks: readonly BoardTaskView[],
  ): Promise<BoardUnitView[]> {
    if (obliged.length === 0) return [];
    const today = this.clock.today();
    const reminded = new Map((await this.board.lastReminders(planId)).map((one) => [one.unitId, one]));
    const first = obliged.reduce((day, row) => (row.createdOn < day ? row.createdOn : day), today);
    const marks = await this.workingDays.marks(first, today);
    return obliged.map((row, at) => ({
      obligationId: row.id,
      unitId: row.unitId,
      unitName: row.unitName,
      state: boardStateOf({ ...row, opened: row.openedAt !== null }, today),
      openedAt: row.openedAt?.toISOString() ?? null,
      issuedOn: row.issuedOn,
      dueOn: row.dueOn,
      planId: row.planId,
      workingDays: workingDaysBetween(row.createdOn, row.issuedOn ?? today, marks),
      undecided: tasks.filter((task) => isUndecided(task.cells[at].state)).length,
      remindedAt: reminded.get(row.unitId)?.sentAt.toISOString() ?? null,
      remindedByName: reminded.get(row.unitId)?.sentByName ?? null,
    }));
  }
}

function rows(
  tasks: readonly BoardTaskRecord[],
  decisions: readonly BoardDecision[],
  obliged: readonly ObligationRecord[],
  today: string,
): BoardTaskView[] {
  const decided = new Map(decisions.map((one) => [`${one.taskId}/${one.unitId}`, one]));
  const cell = (taskId: string, row: ObligationRecord): BoardCellView => {
    const found = decided.get(`${taskId}/${row.unitId}`);
    const facts = { opened: row.openedAt !== null, planId: row.planId, dueOn: row.dueOn };
    return {
      state: boardCellState(found?.decision ?? null, facts, today),
      reason: found?.reason ?? null,
      childTaskId: found?.childTaskId ?? null,
      childTitle: found?.childTitle ?? null,
    };
  };
  return tasks.map((task) => ({ ...task, cells: obliged.map((row) => cell(task.taskId, row)) }));
}
