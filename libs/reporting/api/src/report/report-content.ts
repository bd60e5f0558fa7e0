import { Injectable } from '@nestjs/common';
import {
  figureWindow,
  meetingKey,
  reportingProblem,
  valueFault,
  type ReportTargetView,
  type ReportValueInput,
  type UpdateReport,
  type ValueFault,
} from '@congtac/reporting-domain';
import { BusinessClock } from '@congtac/shared-api';
import type { FieldError, Period } from '@congtac/shared-domain';
import { PeriodService } from '../period/period.service';
import { TaskReader, type TaskFacts } from '../task/task-reader';
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
    private readonly periods: PeriodService,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Stores the given fields, leaving absent ones alone, in one guarded update together with `more` columns.
   * Problems: `reporting.values-wrong` (field errors point at `/values/n`), `common.stale`, `common.not-found`.
   */
  async write(row: ReportRow, input: UpdateReport, version: number, more: Record<string, unknown> = {}): Promise<void> {
    const values = input.values && (await this.checkedValues(row, input.values));
    await this.reports.change(row.report_id, version, {
      ...present('progress_percent', input.progressPercent),
      ...present('result_text', input.resultText),
      ...present('difficulty_text', input.difficultyText),
      ...present('proposal_text', input.proposalText),
      ...(await this.periodColumns(row, input.periodId)),
      ...more,
    });
    if (values) await this.reports.replaceValues(row, values);
  }

  /** The window of a task's figures when no period was chosen. */
  windowOf(task: Pick<TaskFacts, 'start_on' | 'due_on'>): Period {
    return figureWindow({ startOn: task.start_on, dueOn: task.due_on }, this.clock.today());
  }

  private async periodColumns(row: ReportRow, periodId?: string | null): Promise<Record<string, unknown>> {
    if (periodId === undefined || row.occurrence_id) return {};
    if (periodId !== null) {
      const period = await this.periods.one(periodId);
      return { period_id: periodId, period_from: period.from, period_to: period.to };
    }
    const task = await this.tasks.task(row.task_id);
    const window = task ? this.windowOf(task) : { from: row.period_from, to: row.period_to };
    return { period_id: null, period_from: window.from, period_to: window.to };
  }

  private async checkedValues(row: ReportRow, inputs: ReportValueInput[]): Promise<NewValue[]> {
    const targets = await this.tasks.targets(row.task_id, row.unit_id);
    const errors = valueErrors(inputs, targets);
    if (errors.length) throw reportingProblem('reporting.values-wrong', {}, errors);
    return inputs.map((input) => ({
      indicatorId: input.indicatorId,
      blank: input.blank,
      value: input.value ?? null,
      qualifier: input.qualifier ?? 'EXACT',
      meetingOn: input.meetingOn ?? null,
      meetingName: input.meetingName ?? null,
    }));
  }
}

/** Complaints about figures: wrong kind, an indicator the task does not ask for, the same figure twice. */
function valueErrors(inputs: ReportValueInput[], targets: ReportTargetView[]): FieldError[] {
  const asked = new Set(targets.map((target) => target.indicatorId));
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

function present(column: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [column]: value };
}
