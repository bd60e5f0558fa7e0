import { Injectable } from '@nestjs/common';
import { isPendingLate, MEASURE_NAMES, timelinessOf } from '@congtac/planning-domain';
import {
  MY_WORK_GROUPS,
  ReportQuery,
  workActions,
  workGroupOf,
  type MyWorkCard,
  type MyWorkGroup,
  type MyWorkView,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { daysBetween, type CivilDate } from '@congtac/shared-domain';
import { ReportRights } from '../report/report-rights';
import { ReportRepository, type ReportRow } from '../report/report.repository';
import { MyWorkRepository, type WorkRow } from './my-work.repository';

const CARDS_PER_GROUP = 100;

/** The home page's list: what the signed-in person has to do now. */
@Injectable()
export class MyWorkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly rights: ReportRights,
    private readonly work: MyWorkRepository,
    private readonly reports: ReportRepository,
  ) {}

  /** Work of the unit acted in, or of every unit the person reports for; each group with its total. */
  mine(): Promise<MyWorkView> {
    const today = this.clock.today();
    const { writing, reading, actingUnit } = this.units();
    return this.uow.read(async () => {
      const grouped = new Map<MyWorkGroup, MyWorkCard[]>(MY_WORK_GROUPS.map((group) => [group, []]));
      for (const row of await this.work.open(writing, reading, today)) {
        const { card, group } = toCard(row, today);
        grouped.get(group)?.push(card);
      }
      const waiting = await this.waiting(today);
      const groups = MY_WORK_GROUPS.map((group) => {
        const cards = group === 'WAITING_FOR_ME' ? waiting.cards : (grouped.get(group) ?? []);
        const total = group === 'WAITING_FOR_ME' ? waiting.total : cards.length;
        return { group, total, cards: cards.slice(0, CARDS_PER_GROUP) };
      });
      return { today, unitId: actingUnit, groups };
    });
  }

  private units(): { writing: number[]; reading: number[]; actingUnit: number | null } {
    const writing = this.rights.ownUnits('reporting.report.write');
    const reading = this.rights.ownUnits('reporting.report.read');
    const { posts, actingPostId } = this.access.actor;
    const acting = posts.find((post) => post.postId === actingPostId)?.unitId;
    if (acting === undefined || !reading.includes(acting)) return { writing, reading, actingUnit: null };
    return { writing: writing.filter((unitId) => unitId === acting), reading: [acting], actingUnit: acting };
  }

  private async waiting(today: CivilDate): Promise<{ cards: MyWorkCard[]; total: number }> {
    const query = Object.assign(new ReportQuery(), { page: 1, size: CARDS_PER_GROUP });
    const { rows, total } = await this.reports.page(query, this.rights.sight(), await this.rights.queue());
    return { cards: rows.map((row) => toDecisionCard(row, today)), total };
  }
}

function toCard(row: WorkRow, today: CivilDate): { card: MyWorkCard; group: MyWorkGroup } {
  const dates = { dueOn: row.due_on, nextDueOn: null, completedOn: null };
  const facts = {
    timeliness: timelinessOf({ status: row.status, ...dates }, today) ?? 'NO_DEADLINE',
    reportStatus: row.report_status,
    occurrence: row.window_from && row.due_on ? { windowFrom: row.window_from, dueOn: row.due_on } : null,
    carries: row.carries,
    urgent: row.urgent,
  };
  const card: MyWorkCard = {
    key: [row.task_id, row.occurrence_id ?? '', row.unit_id].join(':'),
    taskId: row.task_id,
    occurrenceId: row.occurrence_id,
    occurrenceLabel: row.occurrence_label,
    title: row.title,
    planId: row.plan_id,
    planTitle: row.plan_title ?? '',
    unitId: row.unit_id,
    unitName: row.unit_name,
    ownerUnitId: row.owner_unit_id,
    keyTask: row.key_task,
    urgent: row.urgent,
    dueOn: row.due_on,
    timeliness: facts.timeliness,
    daysLate: daysLate(row.due_on, today),
    pendingLate: isPendingLate(row.submitted_on, row.due_on),
    target: targetOf(row),
    lastFigure: lastFigureOf(row),
    reportId: row.report_id,
    reportStatus: row.report_status,
    authorName: row.author_name,
    returnReason: row.report_status === 'RETURNED' ? row.return_reason : null,
    allowed: workActions(facts),
  };
  return { card, group: workGroupOf(facts, today) };
}

function toDecisionCard(row: ReportRow, today: CivilDate): MyWorkCard {
  return {
    key: `decide:${row.report_id}`,
    taskId: row.task_id,
    occurrenceId: row.occurrence_id,
    occurrenceLabel: row.occurrence_label,
    title: row.task_title ?? '',
    planId: row.plan_id,
    planTitle: row.plan_title ?? '',
    unitId: row.unit_id,
    unitName: row.unit_name,
    ownerUnitId: row.owner_unit_id,
    keyTask: false,
    urgent: false,
    dueOn: row.due_on,
    timeliness: 'PENDING',
    daysLate: daysLate(row.due_on, today),
    pendingLate: isPendingLate(row.submitted_on, row.due_on),
    target: null,
    lastFigure: null,
    reportId: row.report_id,
    reportStatus: row.status,
    authorName: row.author_name,
    returnReason: null,
    allowed: ['decide', 'view'],
  };
}

function targetOf(row: WorkRow): MyWorkCard['target'] {
  if (!row.indicator_id) return null;
  return {
    indicatorId: row.indicator_id,
    indicatorName: row.indicator_name ?? '',
    unitOfMeasure: row.measure ? MEASURE_NAMES[row.measure] : '',
    value: row.target === null ? null : Number(row.target),
  };
}

function lastFigureOf(row: WorkRow): MyWorkCard['lastFigure'] {
  if (!row.last_blank || !row.last_on || !row.last_qualifier) return null;
  const value = row.last_value === null ? null : Number(row.last_value);
  return {
    blank: row.last_blank,
    value: row.last_blank === 'ZERO' ? 0 : value,
    qualifier: row.last_qualifier,
    reportedOn: row.last_on,
  };
}

function daysLate(dueOn: CivilDate | null, today: CivilDate): number | null {
  return dueOn === null ? null : daysBetween(dueOn, today);
}
