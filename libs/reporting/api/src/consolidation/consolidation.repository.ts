import { Injectable } from '@nestjs/common';
import type { BlankKind, FigureWarning } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period, Qualifier } from '@congtac/shared-domain';
import { PERIOD_COLUMNS, type CataloguePeriod } from '../period/catalogue-period';
import { REPORT_COLUMNS, REPORT_FROM } from '../report/report-read.sql';
import type { ReportRow } from '../report/report.repository';

/** A task that takes figures of an indicator from a unit. */
export interface OpenTask {
  unit_id: number;
  task_id: string;
  plan_id: string;
  lead_unit_id: number | null;
}

/** One figure of a report that waits or was returned. */
export interface OpenValue {
  report_id: string;
  blank: BlankKind;
  value: string | null;
  qualifier: Qualifier;
  meeting_on: CivilDate | null;
  meeting_name: string | null;
  warnings: FigureWarning[];
  warning_reason: string | null;
}

/** What the table needs to know of an accepted report. */
export interface ReportMark {
  report_id: string;
  version: number;
  on_behalf: boolean;
}

/** A report typed for a unit. */
export interface EnteredReport {
  reportId: string;
  taskId: string;
  occurrenceId: string | null;
  planId: string;
  unitId: number;
  ownerUnitId: number;
  periodId: string | null;
  window: Period;
  dueOn: CivilDate | null;
  source: string;
}

/** Who types, and when. */
export interface EnteredBy {
  accountId: string;
  personId: string;
  displayName: string;
  at: Date;
  today: CivilDate;
}

/** The SQL of the consolidation table. */
@Injectable()
export class ConsolidationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Usual bounds of an indicator. */
  limits(indicatorId: string): Promise<{ min_value: string | null; max_value: string | null } | undefined> {
    return this.uow.one<{ min_value: string | null; max_value: string | null }>(
      'select min_value, max_value from planning.v_indicator where indicator_id = $1',
      [indicatorId],
    );
  }

  /** Tasks under way that take figures of the indicator from each of the units. */
  openTasks(indicatorId: string, unitIds: readonly number[], window: Period): Promise<OpenTask[]> {
    return this.uow.query<OpenTask>(
      `select distinct a.unit_id, t.task_id, t.plan_id, t.lead_unit_id
       from planning.v_target g join planning.v_task t on t.task_id = g.task_id
       join planning.v_plan p on p.plan_id = t.plan_id
       join planning.v_task_party a on a.task_id = t.task_id and a.role in ('LEAD', 'COORDINATE')
       where g.indicator_id = $1 and a.unit_id = any($2::integer[]) and t.status in ('ASSIGNED', 'IN_PROGRESS')
         and p.period_from <= $4 and p.period_to >= $3
       order by a.unit_id, t.task_id`,
      [indicatorId, unitIds, window.from, window.to],
    );
  }

  /** Open occurrences of a task inside the window. */
  occurrences(taskId: string, window: Period): Promise<{ occurrence_id: string }[]> {
    return this.uow.query<{ occurrence_id: string }>(
      `select occurrence_id from planning.v_task_occurrence
       where task_id = $1 and status = 'OPEN' and window_from >= $2 and window_to <= $3`,
      [taskId, window.from, window.to],
    );
  }

  /** Reports of the units in the window that wait or were returned, on tasks that ask for the indicator. */
  openReports(indicatorId: string, unitIds: readonly number[], window: Period): Promise<ReportRow[]> {
    return this.uow.query<ReportRow>(
      `select ${REPORT_COLUMNS} ${REPORT_FROM}
       where r.unit_id = any($2::integer[]) and r.status in ('SUBMITTED', 'RETURNED')
         and r.period_from >= $3 and r.period_to <= $4
         and exists (select from planning.v_target g where g.task_id = r.task_id and g.indicator_id = $1)
       order by r.unit_id, r.submitted_at, r.report_id`,
      [indicatorId, unitIds, window.from, window.to],
    );
  }

  /** Figures of the indicator in these reports, as far as they are in sight. */
  openValues(indicatorId: string, reportIds: readonly string[]): Promise<OpenValue[]> {
    return this.uow.query<OpenValue>(
      `select report_id, blank, value, qualifier, meeting_on, meeting_name, warnings, warning_reason
       from reporting.report_value where indicator_id = $1 and report_id = any($2::uuid[]) order by report_id, ordinal`,
      [indicatorId, reportIds],
    );
  }

  /** Versions of accepted reports. */
  marks(reportIds: readonly string[]): Promise<ReportMark[]> {
    return this.uow.query<ReportMark>(
      'select report_id, version, on_behalf from reporting.progress_report where report_id = any($1::uuid[])',
      [reportIds],
    );
  }

  /** The period of the same kind and profile that ends last before a day. */
  periodBefore(period: CataloguePeriod): Promise<CataloguePeriod | undefined> {
    return this.uow.one<CataloguePeriod>(
      `select ${PERIOD_COLUMNS} from reporting.reporting_period p
       where p.profile = $1 and p.date_to < $4 and p.unit_id is not distinct from $3
         and (p.kind = $2 or ($2 in ('H1', 'H2') and p.kind in ('H1', 'H2')))
       order by p.date_to desc limit 1`,
      [period.profile, period.kind, period.unitId, period.from],
    );
  }

  /** The half-year of a profile that holds a day. */
  halfAt(profile: string, day: CivilDate): Promise<CataloguePeriod | undefined> {
    return this.uow.one<CataloguePeriod>(
      `select ${PERIOD_COLUMNS} from reporting.reporting_period p
       where p.profile = $1 and p.unit_id is null and p.kind in ('H1', 'H2') and $2 between p.date_from and p.date_to`,
      [profile, day],
    );
  }

  /** Units of reports, to take them in an order that never crosses another batch's. */
  unitsOf(reportIds: readonly string[]): Promise<{ report_id: string; unit_id: number }[]> {
    return this.uow.query<{ report_id: string; unit_id: number }>(
      'select report_id, unit_id from reporting.progress_report where report_id = any($1::uuid[])',
      [reportIds],
    );
  }

  /** A draft of the unit that was opened and never written to becomes the report about to be entered; null = none. */
  async takeEmptyDraft(report: EnteredReport, today: CivilDate): Promise<string | null> {
    const row = await this.uow.one<{ taken: string | null }>(
      'select reporting.take_empty_draft($1, $2, $3, $4) as taken',
      [report.taskId, report.occurrenceId, report.unitId, today],
    );
    return row?.taken ?? null;
  }

  /** Stores a report typed for a unit; false when the unit has an open report of its own there. */
  async enter(report: EnteredReport, by: EnteredBy): Promise<boolean> {
    const rows = await this.uow.query(
      `insert into reporting.progress_report (report_id, task_id, occurrence_id, plan_id, unit_id, owner_unit_id, period_id,
         period_from, period_to, due_on, source_note, author_account, author_person, author_name, updated_by,
         updated_by_name, status, on_behalf, submitted_at, submitted_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $12, $14, 'SUBMITTED', true, $15, $16)
       on conflict (task_id, occurrence_id, unit_id) where status <> 'ACCEPTED' do nothing returning report_id`,
      [
        ...[report.reportId, report.taskId, report.occurrenceId, report.planId, report.unitId, report.ownerUnitId],
        ...[report.periodId, report.window.from, report.window.to, report.dueOn, report.source],
        ...[by.accountId, by.personId, by.displayName, by.at, by.today],
      ],
    );
    return rows.length === 1;
  }
}

/** Columns of a report that say who typed it and from where; the same for a new one and one that is typed again. */
export function enteredColumns(by: EnteredBy, source: string): Record<string, unknown> {
  return {
    status: 'SUBMITTED',
    on_behalf: true,
    source_note: source,
    author_account: by.accountId,
    author_person: by.personId,
    author_name: by.displayName,
    submitted_at: by.at,
    submitted_on: by.today,
    opened_at: null,
    return_reason: null,
  };
}
