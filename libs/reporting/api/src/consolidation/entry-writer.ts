import { Injectable } from '@nestjs/common';
import { TaskProgress } from '@congtac/planning-api';
import {
  consolidationProblem,
  nextRevision,
  reportingProblem,
  type ConsolidationEntry,
  type ReportValueInput,
  type WrittenEntryView,
} from '@congtac/reporting-domain';
import { newId } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import type { CataloguePeriod } from '../period/catalogue-period';
import { PeriodLocks } from '../period/period-locks';
import { ReportContent } from '../report/report-content';
import { ReportDecisionService } from '../report/report-decision.service';
import { ReportFlowParts } from '../report/report-flow-parts';
import type { ReportRow, ValueRow } from '../report/report.repository';
import { TaskReader, type TaskFacts } from '../task/task-reader';
import type { OpenReport } from './consolidation-lines';
import {
  ConsolidationRepository,
  enteredColumns,
  type EnteredBy,
  type EnteredReport,
} from './consolidation.repository';

/** What all figures of one sending have in common. */
export interface EntryContext {
  indicatorId: string;
  period: CataloguePeriod;
  source: string;
  by: EnteredBy;
}

/** Writes one figure typed for a unit. Joins the open transaction. */
@Injectable()
export class EntryWriter {
  constructor(
    private readonly repository: ConsolidationRepository,
    private readonly content: ReportContent,
    private readonly parts: ReportFlowParts,
    private readonly decisions: ReportDecisionService,
    private readonly locks: PeriodLocks,
    private readonly tasks: TaskReader,
    private readonly progress: TaskProgress,
  ) {}

  /**
   * A new report for the unit, marked as entered for it, waiting for somebody else's decision (I-21). Problems as for
   * sending a report (`reporting.task-not-open`, `reporting.window-not-begun`, `reporting.window-overlaps`,
   * `reporting.period-locked`, `reporting.period-closed`, `reporting.values-wrong`), and `reporting.unit-writing`,
   * `reporting.several-tasks`.
   */
  async enter(context: EntryContext, entry: ConsolidationEntry, taskId: string): Promise<WrittenEntryView> {
    const task = await this.tasks.task(taskId);
    if (!task) throw notFound();
    const report = await this.newReport(context, entry, task);
    const taken = await this.repository.takeEmptyDraft(report, context.by.today);
    if (taken === null && !(await this.repository.enter(report, context.by))) {
      throw consolidationProblem('reporting.unit-writing');
    }
    const row = await this.require(taken ?? report.reportId);
    await this.content.write(row, { values: [valueOf(context, entry)] }, row.version, {
      ...enteredColumns(context.by, context.source),
      ...{ period_id: report.periodId, period_from: report.window.from, period_to: report.window.to },
      due_on: report.dueOn,
    });
    await this.check(await this.require(row.report_id), 'DRAFT');
    if (task.lead_unit_id === entry.unitId && task.status === 'ASSIGNED') await this.progress.start(taskId);
    await this.announce(row);
    return { unitId: entry.unitId, reportId: row.report_id, how: 'ENTERED' };
  }

  /** Types a waiting or returned report again that had been entered for the unit; who types last is its author. */
  async change(context: EntryContext, entry: ConsolidationEntry, open: OpenReport): Promise<WrittenEntryView> {
    const { row } = open;
    await this.content.write(row, { values: [valueOf(context, entry)] }, row.version, {
      ...enteredColumns(context.by, context.source || row.source_note),
      revision: nextRevision(row.status, 'submit', row.revision),
    });
    await this.check(await this.require(row.report_id), row.status);
    await this.announce(row);
    return { unitId: entry.unitId, reportId: row.report_id, how: 'CHANGED' };
  }

  /** Corrects the one accepted figure of the unit with a reason (I-14). Problems as `ReportDecisionService.correct`. */
  async correct(
    context: EntryContext,
    entry: ConsolidationEntry,
    report: { reportId: string; version: number; reason: string },
  ): Promise<WrittenEntryView> {
    const values = await this.parts.reports.values(report.reportId);
    await this.decisions.correct(report.reportId, report.version, {
      reason: report.reason,
      values: values.map((value) =>
        value.indicator_id === context.indicatorId ? corrected(value, valueOf(context, entry)) : kept(value),
      ),
    });
    return { unitId: entry.unitId, reportId: report.reportId, how: 'CORRECTED' };
  }

  private async newReport(
    { period, source }: EntryContext,
    entry: ConsolidationEntry,
    task: TaskFacts,
  ): Promise<EnteredReport> {
    const occurrences = task.recurring ? await this.repository.occurrences(task.task_id, period) : [];
    if (task.recurring && occurrences.length !== 1) throw consolidationProblem('reporting.several-tasks');
    const occurrenceId = occurrences[0]?.occurrence_id ?? null;
    const place = await this.parts.context.placeOf(task, occurrenceId);
    return {
      reportId: newId(),
      taskId: task.task_id,
      occurrenceId,
      planId: task.plan_id,
      unitId: entry.unitId,
      ownerUnitId: task.owner_unit_id,
      periodId: occurrenceId ? null : period.periodId,
      window: occurrenceId ? place.window : { from: period.from, to: period.to },
      dueOn: place.dueOn,
      source,
    };
  }

  /** The checks of sending: nothing counted twice, nothing into a locked or closed period. */
  private async check(row: ReportRow, before: ReportRow['status']): Promise<void> {
    const overlap = await this.parts.reports.overlapping(row);
    if (overlap) {
      throw reportingProblem('reporting.window-overlaps', { from: overlap.period_from, to: overlap.period_to });
    }
    await this.locks.requireOpen(row);
    await this.parts.requireEntry({ ...row, status: before }, true);
  }

  private announce(row: ReportRow): Promise<void> {
    return this.parts.announce('reporting.report-submitted', { ...row, status: 'DRAFT' }, 'report.entered');
  }

  private async require(reportId: string): Promise<ReportRow> {
    const row = await this.parts.reports.byId(reportId);
    if (!row) throw notFound();
    return row;
  }
}

function valueOf({ indicatorId }: EntryContext, { blank, value, qualifier }: ConsolidationEntry): ReportValueInput {
  return { indicatorId, blank, value, qualifier: blank === 'NUMBER' ? qualifier : undefined };
}

/** The corrected figure stays the figure of its meeting. */
function corrected(before: ValueRow, now: ReportValueInput): ReportValueInput {
  return { ...now, meetingOn: before.meeting_on ?? undefined, meetingName: before.meeting_name ?? undefined };
}

function kept(value: ValueRow): ReportValueInput {
  return {
    indicatorId: value.indicator_id,
    blank: value.blank,
    value: value.value === null ? undefined : Number(value.value),
    qualifier: value.qualifier,
    meetingOn: value.meeting_on ?? undefined,
    meetingName: value.meeting_name ?? undefined,
    warningReason: value.warning_reason ?? undefined,
  };
}
