import { Injectable } from '@nestjs/common';
import {
  contentText,
  copiedDue,
  copyHint,
  copyProblem,
  type CopyPlan,
  type CopyPreviewView,
  type CopyRow,
  type Due,
  inReadingOrder,
  isCarriedOver,
  PLAN_STATUS_NAMES,
  planningProblem,
  type PlanView,
  proposedChoice,
  shiftYears,
  withNewYear,
} from '@congtac/planning-domain';
import type { CivilDate, Period } from '@congtac/shared-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { isIssued } from '../plan/plan-rights';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import { PlanViews } from '../plan/plan-views';
import type { PlanRecord } from '../plan/plan.repository';
import { CopyRepository, type CopiedTask, type EventPair } from './copy.repository';
import { CopyWrites, type TaskCopy } from './copy-writes';

/** The old plan beside the year it is copied to. */
interface Source {
  plan: PlanRecord;
  toYear: number;
  years: number;
  period: Period;
  tasks: CopiedTask[];
  events: ReadonlyMap<string, EventPair>;
}

/** Last year's plan as the draft of another year (item by item: carry over, adapt, drop). */
@Injectable()
export class PlanCopying {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly views: PlanViews,
    private readonly parts: PlanPartsRepository,
    private readonly reads: CopyRepository,
    private readonly writes: CopyWrites,
  ) {}

  /** What the copy would be. Problems `common.not-found`, `planning.wrong-state`, `planning.copy-same-year`. */
  preview(planId: string, year?: number): Promise<CopyPreviewView> {
    return this.uow.read(async () => {
      const source = await this.source(planId, year);
      const { plan, toYear, years, period } = source;
      const bases = await this.reads.bases(planId, years);
      return {
        planId,
        title: plan.title,
        unitName: plan.unitName,
        fromYear: plan.yearFrom,
        toYear,
        proposedTitle: withNewYear(plan.title, plan.yearFrom, toYear),
        periodFrom: period.from,
        periodTo: period.to,
        rows: await this.rows(source),
        missingBases: bases.flatMap((basis) => (basis.parentTitle && !basis.parentPlanId ? [basis.parentTitle] : [])),
        existingPlanId: await this.reads.existing(plan, period.from, period.to),
      };
    });
  }

  /**
   * Makes the draft. Results, attachments and decisions on tasks above stay behind; unfinished one-time work is linked as
   * carried over. Problems as above, `planning.copy-nothing`, `planning.plan-exists`.
   */
  copy(planId: string, body: CopyPlan): Promise<PlanView> {
    return this.uow.run(async () => {
      const source = await this.source(planId, body.year);
      const tasks = taskCopies(source, body);
      if (tasks.length === 0) throw copyProblem('planning.copy-nothing');
      const { plan, years, period, toYear } = source;
      if (await this.reads.existing(plan, period.from, period.to)) throw planningProblem('planning.plan-exists');
      const title = body.title ?? withNewYear(plan.title, plan.yearFrom, toYear);
      const draftId = await this.writes.plan(plan, { title, years, period });
      const bases = await this.reads.bases(planId, years);
      await this.parts.replaceBases(
        draftId,
        bases.flatMap(({ legalDocumentId, note, parentPlanId }) => {
          const basis = {
            ...(legalDocumentId ? { legalDocumentId } : {}),
            ...(parentPlanId ? { parentPlanId } : {}),
            ...(note ? { note } : {}),
          };
          return Object.keys(basis).length ? [basis] : [];
        }),
      );
      await this.writes.tasks(plan, draftId, tasks, { years, today: this.clock.today() });
      await this.uow.audit({
        action: 'plan.copied',
        entity: 'plan',
        entityId: draftId,
        unitId: plan.unitId,
        after: { fromPlanId: planId, year: toYear, tasks: tasks.length, dropped: source.tasks.length - tasks.length },
      });
      return this.views.view(draftId);
    });
  }

  private async source(planId: string, year?: number): Promise<Source> {
    const plan = await this.views.readable(planId);
    this.access.require('planning.plan.edit', plan.unitId);
    if (!isIssued(plan.status))
      throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[plan.status] });
    const toYear = year ?? plan.yearTo + 1;
    const years = toYear - plan.yearFrom;
    if (years === 0) throw copyProblem('planning.copy-same-year');
    const period = { from: shiftYears(plan.periodFrom, years), to: shiftYears(plan.periodTo, years) };
    const tasks = await this.reads.tasks(planId, this.clock.today());
    const eventIds = tasks.flatMap((task) => (task.dueKind === 'EVENT_DATE' && task.eventId ? [task.eventId] : []));
    return { plan, toYear, years, period, tasks, events: await this.reads.events(eventIds, toYear) };
  }

  private async rows(source: Source): Promise<CopyRow[]> {
    const sections = await this.parts.sections(source.plan.id);
    const headings = new Map(sections.map((section) => [section.id, section.heading]));
    const daysOff = await this.reads.daysOff(source.toYear);
    const ordered = inReadingOrder(
      source.tasks,
      sections.map((section) => section.id),
    );
    return ordered.map(({ task, depth }) => ({
      ...rowOf(task, source, daysOff),
      depth,
      sectionHeading: headings.get(task.sectionId ?? '') ?? '',
    }));
  }
}

/** The due day of one task in the new year, with its event. */
function dueOf(task: CopiedTask, source: Source) {
  const pair = task.eventId === null ? undefined : source.events.get(task.eventId);
  const due: Due = { dueKind: task.dueKind, dueOn: task.dueOn };
  const event = pair ? { oldDate: pair.oldDate, newDate: pair.newDate, leadDays: task.eventLeadDays } : null;
  return { ...copiedDue(due, source.years, source.period, event), pair };
}

function rowOf(
  task: CopiedTask,
  source: Source,
  daysOff: ReadonlySet<CivilDate>,
): Omit<CopyRow, 'depth' | 'sectionHeading'> {
  const { due, note, pair } = dueOf(task, source);
  return {
    taskId: task.id,
    title: task.title,
    proposedTitle: withNewYear(task.title, source.plan.yearFrom, source.toYear),
    leadUnitName: task.leadUnitName,
    leadClosed: task.leadClosed,
    status: task.status,
    choice: proposedChoice(task.status, task.title, source.plan.yearFrom),
    carriedOver: isCarriedOver(task.status, task.recurrence !== null),
    recurrence: task.recurrence?.freq ?? null,
    dueKind: task.dueKind,
    dueOn: task.dueOn,
    newDueKind: due.dueKind,
    newDueOn: due.dueOn,
    eventName: pair?.name ?? null,
    hint: due.dueKind === 'FIXED_DATE' || due.dueKind === 'EVENT_DATE' ? copyHint(due.dueOn, daysOff) : null,
    note,
    targets: contentText('targets', task.targets),
  };
}

/** What becomes of the tasks: a task whose parent is dropped moves up to the next one that stays. */
function taskCopies(source: Source, body: CopyPlan): TaskCopy[] {
  const choices = new Map(body.tasks?.map((one) => [one.taskId, one]));
  const fromYear = source.plan.yearFrom;
  const choiceOf = (task: CopiedTask) =>
    choices.get(task.id)?.choice ?? proposedChoice(task.status, task.title, fromYear);
  const byId = new Map(source.tasks.map((task) => [task.id, task]));
  const kept = new Set(source.tasks.filter((task) => choiceOf(task) !== 'DROP').map((task) => task.id));
  const parentOf = (task: CopiedTask): string | null => {
    const parent = task.parentTaskId === null ? undefined : byId.get(task.parentTaskId);
    if (!parent) return null;
    return kept.has(parent.id) ? parent.id : parentOf(parent);
  };
  return source.tasks
    .filter((task) => kept.has(task.id))
    .map((task) => {
      const { due, pair } = dueOf(task, source);
      const adapted = choices.get(task.id)?.title ?? withNewYear(task.title, fromYear, source.toYear);
      return {
        id: task.id,
        parentTaskId: parentOf(task),
        title: choiceOf(task) === 'ADAPT' ? adapted : task.title,
        due,
        startOn: task.startOn && shiftYears(task.startOn, source.years),
        eventId: pair?.newId ?? task.eventId,
        carriedOver: isCarriedOver(task.status, task.recurrence !== null),
      };
    });
}
