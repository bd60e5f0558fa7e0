import { Injectable } from '@nestjs/common';
import {
  boardProblem,
  REMINDED_ROLES,
  remindedRecently,
  type ReminderPreviewView,
  type ReminderUnitView,
  type ReminderView,
  type SendReminder,
} from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { BoardRepository } from './board.repository';
import { BoardService } from './board.service';

/** Reminds units that still owe a plan or an answer about a task (S0-10); people are told through the event. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly boards: BoardService,
    private readonly board: BoardRepository,
  ) {}

  /**
   * Who would be told. @param unitIds the units asked for; undefined = all that still owe something.
   * Problems `common.not-found`, `common.forbidden`.
   */
  async preview(planId: string, unitIds?: readonly number[]): Promise<ReminderPreviewView> {
    const units = await this.withPeople(await this.owing(planId, unitIds));
    return {
      units: units.map(({ accounts, ...unit }) => ({ ...unit, people: accounts.length })),
      unitCount: units.length,
      people: distinct(units),
      recentCount: units.filter((unit) => unit.recent).length,
    };
  }

  /**
   * Reminds the units and notes who did it. Problems `planning.reminded-recently` unless `again`,
   * `planning.nobody-to-remind`, `common.not-found`, `common.forbidden`.
   */
  async send(planId: string, body: SendReminder): Promise<ReminderPreviewView> {
    const units = await this.withPeople(await this.owing(planId, body.unitIds));
    return this.uow.run(async () => {
      const plan = await this.boards.readable(planId);
      // Two people who press the button at once: the second waits here and then sees the first one's reminder.
      await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reminder/${planId}`]);
      const last = new Map((await this.board.lastReminders(planId)).map((one) => [one.unitId, one.sentAt]));
      const now = this.clock.now();
      const recent = units.filter((unit) => remindedRecently(last.get(unit.unitId) ?? null, now));
      if (units.length === 0) throw boardProblem('planning.nobody-to-remind');
      if (recent.length > 0 && !body.again)
        throw boardProblem('planning.reminded-recently', { units: recent.map((unit) => unit.unitName).join(', ') });
      const told = units.map((unit) => ({ unitId: unit.unitId, people: unit.accounts.length }));
      const text = body.text?.trim() ?? '';
      await this.board.remind(plan, told, text, now);
      await this.announce(plan, units, text);
      return {
        units: units.map(({ accounts, ...unit }) => ({
          ...unit,
          people: accounts.length,
          remindedAt: now.toISOString(),
          recent: true,
        })),
        unitCount: units.length,
        people: distinct(units),
        recentCount: units.length,
      };
    });
  }

  /** Reminders sent so far. Problems as above. */
  history(planId: string): Promise<ReminderView[]> {
    return this.uow.read(async () => {
      await this.boards.readable(planId);
      return (await this.board.history(planId)).map((one) => ({ ...one, sentAt: one.sentAt.toISOString() }));
    });
  }

  private async announce(
    plan: { id: string; unitId: number; title: string },
    units: readonly Reminded[],
    text: string,
  ): Promise<void> {
    const tellUnitIds = units.map((unit) => unit.unitId);
    await this.uow.audit({
      action: 'plan.reminded',
      entity: 'plan',
      entityId: plan.id,
      unitId: plan.unitId,
      after: { unitIds: tellUnitIds, text },
    });
    await this.uow.emit({
      type: 'planning.reminder-sent',
      unitId: plan.unitId,
      payload: {
        planId: plan.id,
        title: plan.title,
        text,
        tellUnitIds,
        people: distinct(units),
        link: `/ke-hoach/${plan.id}`,
      },
    });
  }

  /** Units of the board that have no plan in force or have not answered every task. */
  private async owing(planId: string, unitIds?: readonly number[]): Promise<Omit<ReminderUnitView, 'people'>[]> {
    const { units } = await this.boards.grid(planId);
    const plan = await this.uow.read(() => this.boards.readable(planId));
    this.access.require('planning.reminder.send', plan.unitId);
    const now = this.clock.now();
    return units
      .filter((unit) => (unitIds ? unitIds.includes(unit.unitId) : true))
      .filter((unit) => unit.issuedOn === null || unit.undecided > 0)
      .map(({ unitId, unitName, remindedAt }) => ({
        unitId,
        unitName,
        remindedAt,
        recent: remindedRecently(remindedAt === null ? null : new Date(remindedAt), now),
      }));
  }

  /** The account ids of everyone told; a chair whose grant is on the own unit alone sees no accounts below. */
  private async withPeople(units: readonly Omit<ReminderUnitView, 'people'>[]): Promise<Reminded[]> {
    const unitIds = units.map((unit) => unit.unitId);
    const people = await this.uow.read(() => this.board.people(unitIds, REMINDED_ROLES, this.clock.today()));
    return units.map((unit) => ({
      ...unit,
      accounts: people.filter((one) => one.unitId === unit.unitId).map((one) => one.accountId),
    }));
  }
}

interface Reminded extends Omit<ReminderUnitView, 'people'> {
  accounts: string[];
}

/** A person with two units is told once. */
function distinct(units: readonly Reminded[]): number {
  return new Set(units.flatMap((unit) => unit.accounts)).size;
}
