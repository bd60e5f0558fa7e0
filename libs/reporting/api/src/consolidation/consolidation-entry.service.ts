import { Injectable } from '@nestjs/common';
import {
  consolidationProblem,
  type ConsolidationEntry,
  type WriteConsolidationEntries,
  type WrittenEntriesView,
  type WrittenEntryView,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { type FieldError, notFound, ProblemError } from '@congtac/shared-domain';
import { FigureRepository } from '../figure/figure.repository';
import { PeriodService } from '../period/period.service';
import { ConsolidationFacts, type StandingFacts } from './consolidation-facts';
import { type EntryContext, EntryWriter } from './entry-writer';

/** Figures typed into the consolidation table: new ones for units without accounts, and corrections with a reason. */
@Injectable()
export class ConsolidationEntryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly periods: PeriodService,
    private readonly places: FigureRepository,
    private readonly facts: ConsolidationFacts,
    private readonly writer: EntryWriter,
  ) {}

  /**
   * Writes all rows, or none: `reporting.entries-wrong` tells each fault at its row (`/rows/n`). Writing the same figure
   * again changes nothing. Other problems: `common.not-found`, `common.forbidden`.
   */
  write(indicatorId: string, body: WriteConsolidationEntries): Promise<WrittenEntriesView> {
    return this.uow.run(async () => {
      this.access.require('reporting.entry.write', body.unitId);
      const period = await this.periods.one(body.periodId);
      const branch = new Set((await this.places.subtree(body.unitId, period.to)).map((unit) => unit.unit_id));
      const facts = await this.facts.of(indicatorId, [...new Set(body.rows.map((row) => row.unitId))], period);
      const context = { indicatorId, period, source: body.source ?? '', by: this.by() };
      const faults = new Map<number, FieldError>();
      const written: WrittenEntryView[] = [];
      // In the order of units, so that two batches never wait for each other crosswise.
      for (const { row, index } of inOrder(body.rows)) {
        try {
          if (written.some((one) => one.unitId === row.unitId))
            throw consolidationProblem('reporting.unit-given-twice');
          if (!branch.has(row.unitId)) throw notFound();
          written.push(await this.one(context, row, { facts, body }));
        } catch (problem) {
          faults.set(index, faultOf(problem, index));
        }
      }
      if (faults.size > 0) {
        const errors = [...faults].sort(([a], [b]) => a - b).map(([, fault]) => fault);
        throw consolidationProblem('reporting.entries-wrong', { count: faults.size }, errors);
      }
      return { rows: written };
    });
  }

  private one(
    context: EntryContext,
    row: ConsolidationEntry,
    { facts, body }: { facts: StandingFacts; body: WriteConsolidationEntries },
  ): Promise<WrittenEntryView> {
    this.access.require('reporting.entry.write', row.unitId);
    const open = facts.open.filter((report) => report.row.unit_id === row.unitId);
    if (open.length > 0) return this.retype(context, row, open);
    const figures = facts.figures.filter((figure) => figure.unit_id === row.unitId);
    if (figures.length > 1) throw consolidationProblem('reporting.several-figures');
    const [figure] = figures;
    if (figure && !figure.estimate) return this.correct(context, row, { figure, facts, reason: body.reason ?? '' });
    requireSeen(row, figure && facts.marks.get(figure.report_id));
    return this.writer.enter(context, row, figure?.task_id ?? taskOf(facts, row.unitId, body.planId));
  }

  private async retype(
    context: EntryContext,
    row: ConsolidationEntry,
    open: StandingFacts['open'],
  ): Promise<WrittenEntryView> {
    const [report] = open;
    if (open.length > 1) throw consolidationProblem('reporting.several-tasks');
    if (!report.row.on_behalf) {
      const code = report.row.status === 'SUBMITTED' ? 'reporting.unit-sent' : 'reporting.unit-rewriting';
      throw consolidationProblem(code);
    }
    if (report.values.length > 1) throw consolidationProblem('reporting.several-figures');
    const { report_id: reportId, version } = report.row;
    if (report.row.status === 'SUBMITTED' && says(report.values[0], row)) {
      return { unitId: row.unitId, reportId, how: 'SAME' };
    }
    if (report.row.status === 'SUBMITTED') requireSeen(row, { report_id: reportId, version });
    return this.writer.change(context, row, report);
  }

  private async correct(
    context: EntryContext,
    row: ConsolidationEntry,
    standing: { figure: StandingFacts['figures'][number]; facts: StandingFacts; reason: string },
  ): Promise<WrittenEntryView> {
    const reportId = standing.figure.report_id;
    if (says(standing.figure, row)) return { unitId: row.unitId, reportId, how: 'SAME' };
    const mark = standing.facts.marks.get(reportId);
    requireSeen(row, mark);
    if (!mark) throw notFound();
    if (standing.reason.trim() === '') throw consolidationProblem('reporting.reason-needed');
    return this.writer.correct(context, row, { reportId, version: mark.version, reason: standing.reason });
  }

  private by(): EntryContext['by'] {
    const { accountId, personId, displayName } = this.access.actor;
    return { accountId, personId, displayName, at: this.clock.now(), today: this.clock.today() };
  }
}

/** The person typed over what stands now, not over what stood when they opened the table. */
function requireSeen(row: ConsolidationEntry, mark: { report_id: string; version: number } | undefined): void {
  if (row.reportId !== mark?.report_id || (mark && row.version !== mark.version)) {
    throw consolidationProblem('reporting.entry-stale');
  }
}

function taskOf({ tasks }: StandingFacts, unitId: number, planId?: string): string {
  const mine = tasks.filter((task) => task.unit_id === unitId);
  const ofPlan = planId ? mine.filter((task) => task.plan_id === planId) : [];
  const [task, other] = ofPlan.length > 0 ? ofPlan : mine;
  if (!task) throw consolidationProblem('reporting.no-task-for-unit');
  if (other) throw consolidationProblem('reporting.several-tasks');
  return task.task_id;
}

function says(
  stored: { blank: string; value: string | null; qualifier: string } | undefined,
  row: ConsolidationEntry,
): boolean {
  if (stored?.blank !== row.blank) return false;
  if (row.blank !== 'NUMBER') return true;
  return Number(stored.value) === row.value && stored.qualifier === (row.qualifier ?? 'EXACT');
}

function inOrder(rows: ConsolidationEntry[]): { row: ConsolidationEntry; index: number }[] {
  return rows.map((row, index) => ({ row, index })).sort((a, b) => a.row.unitId - b.row.unitId);
}

/** A fault of one row; what is no problem of the domain goes on as the error it is. */
function faultOf(problem: unknown, index: number): FieldError {
  if (!(problem instanceof ProblemError)) throw problem;
  const [field] = problem.errors;
  return {
    pointer: `/rows/${index}/value`,
    code: field?.code ?? problem.code,
    detail: field?.detail ?? problem.detail,
  };
}
