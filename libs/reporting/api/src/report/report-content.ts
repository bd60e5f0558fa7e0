import { Injectable } from '@nestjs/common';
import {
  figureWarnings,
  figureWindow,
  meetingKey,
  reportingProblem,
  valueFault,
  type FigureLimits,
  type FigureWarning,
  type ReportValueInput,
  type UpdateReport,
  type ValueFault,
} from '@congtac/reporting-domain';
import { BusinessClock } from '@congtac/shared-api';
import type { FieldError, Period } from '@congtac/shared-domain';
import { PeriodEntry } from '../period/period-entry';
import { PeriodService } from '../period/period.service';
import { TaskReader, type TargetFacts, type TaskFacts } from '../task/task-reader';
import { ReportTargets } from './report-targets';
import { ReportRepository, type NewValue, type ReportRow } from './report.repository';

const FAULTS: Record<ValueFault, string> = {
  'value-required': 'Xin nhập số liệu, hoặc chọn cách ghi khác.',
  'value-is-zero': 'Số liệu bằng 0 thì chọn “Bằng 0”.',
  'value-not-expected': 'Cách ghi này không kèm số liệu.',
};

/** Checks and writes what a report says; shared by drafts and corrections. */
@Injectable()
export class ReportContent {
  constructor(
    private readonly reports: ReportRepository,
    private readonly tasks: TaskReader,
    private readonly targets: ReportTargets,
    private readonly periods: PeriodService,
    private readonly entry: PeriodEntry,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Stores the given fields, leaving absent ones alone, in one guarded update together with `more` columns. A returned
   * report moves only into a period that takes entries, because what is sent again is not asked any more.
   * Problems: `reporting.values-wrong` (field errors point at `/values/n`), `common.stale`, `common.not-found`, and as
   * `PeriodEntry.require`.
   */
  async write(row: ReportRow, input: UpdateReport, version: number, more: Record<string, unknown> = {}): Promise<void> {
    const values = input.values && (await this.checkedValues(row, input.values));
    await this.reports.change(row.report_id, version, {
      ...present('progress_percent', input.progressPercent),
      // Only the percentage can be taken away; null means "absent" elsewhere.
      ...present('result_text', input.resultText ?? undefined),
      ...present('difficulty_text', input.difficultyText ?? undefined),
      ...present('proposal_text', input.proposalText ?? undefined),
      ...present('estimate', input.estimate ?? undefined),
      ...(await this.periodColumns(row, input.periodId)),
      ...more,
    });
    if (values) await this.reports.replaceValues(row, values);
  }

  /** The window of a task's figures when no period was chosen, by the profile of the unit whose task it is. */
  async windowOf(task: Pick<TaskFacts, 'start_on' | 'due_on' | 'owner_unit_id'>): Promise<Period> {
    const profile = await this.periods.profileOf(task.owner_unit_id);
    return figureWindow({ startOn: task.start_on, dueOn: task.due_on }, this.clock.today(), profile);
  }

  private async periodColumns(row: ReportRow, periodId?: string | null): Promise<Record<string, unknown>> {
    if (periodId === undefined || row.occurrence_id) return {};
    const { from, to } = periodId === null ? await this.freeWindow(row) : await this.periods.one(periodId);
    if (row.status === 'RETURNED' && (from !== row.period_from || to !== row.period_to)) {
      const { unit_id: unitId, owner_unit_id: ownerUnitId } = row;
      await this.entry.require({ unitId, ownerUnitId, periodId, periodFrom: from, periodTo: to });
    }
    return { period_id: periodId, period_from: from, period_to: to };
  }

  private async freeWindow(row: ReportRow): Promise<Period> {
    const task = await this.tasks.task(row.task_id);
    return task ? this.windowOf(task) : { from: row.period_from, to: row.period_to };
  }

  private async checkedValues(row: ReportRow, inputs: ReportValueInput[]): Promise<NewValue[]> {
    const targets = await this.tasks.targets(row.task_id, row.unit_id);
    const errors = valueErrors(inputs, targets);
    if (errors.length) throw reportingProblem('reporting.values-wrong', {}, errors);
    const warnings = await this.warnings(row, inputs, targets);
    return inputs.map((input, index) => ({
      indicatorId: input.indicatorId,
      blank: input.blank,
      value: input.value ?? null,
      qualifier: input.qualifier ?? 'EXACT',
      meetingOn: input.meetingOn ?? null,
      meetingName: input.meetingName ?? null,
      warnings: warnings[index] ?? [],
      warningReason: warnings[index]?.length ? (input.warningReason ?? null) : null,
    }));
  }

  /** What is unusual about each figure; one of several meetings is not compared with the whole told before. */
  private async warnings(
    row: ReportRow,
    inputs: ReportValueInput[],
    targets: TargetFacts[],
  ): Promise<FigureWarning[][]> {
    const jumping = targets.filter((target) => target.jump_percent !== null).map((target) => target.indicator_id);
    const before = await this.targets.numbersBefore(row, jumping);
    const counts = new Map(Object.entries(Object.groupBy(inputs, (input) => input.indicatorId)));
    return inputs.map((input) => {
      const target = targets.find((one) => one.indicator_id === input.indicatorId);
      if (!target) return [];
      const single = counts.get(input.indicatorId)?.length === 1;
      const figure = { blank: input.blank, value: input.value ?? null };
      return figureWarnings(figure, limitsOf(target), single ? (before.get(input.indicatorId) ?? null) : null);
    });
  }
}

/** Complaints about figures: wrong kind, an indicator the task does not ask for, the same figure twice. */
function valueErrors(inputs: ReportValueInput[], targets: TargetFacts[]): FieldError[] {
  const asked = new Set(targets.map((target) => target.indicator_id));
  const seen = new Set<string>();
  return inputs.flatMap((input, index) => {
    const complain = (field: string, code: string, detail: string) => [
      { pointer: `/values/${index}/${field}`, code, detail },
    ];
    const fault = valueFault(input);
    if (fault) return complain('value', fault, FAULTS[fault]);
    if (!asked.has(input.indicatorId)) {
      return complain('indicatorId', 'indicator-not-asked', 'Nhiệm vụ không có chỉ tiêu này.');
    }
    const key = `${input.indicatorId} ${meetingKey(input.meetingOn, input.meetingName)}`;
    if (seen.has(key)) return complain('indicatorId', 'given-twice', 'Số liệu này được ghi hai lần.');
    seen.add(key);
    return [];
  });
}

function limitsOf(target: TargetFacts): FigureLimits {
  const number = (text: string | null) => (text === null ? null : Number(text));
  return {
    minValue: number(target.min_value),
    maxValue: number(target.max_value),
    jumpPercent: target.jump_percent,
  };
}

function present(column: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [column]: value };
}
