import { Injectable } from '@nestjs/common';
import type { Measure } from '@congtac/planning-domain';
import type { BlankKind, FigureWarning, ReportQuery, ReportStatus } from '@congtac/reporting-domain';
import { guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { offsetOf, type CivilDate, type Qualifier } from '@congtac/shared-domain';
import { IN_SIGHT, REPORT_COLUMNS, REPORT_FROM } from './report-read.sql';

/** A report with the names around it, as one row. */
export interface ReportRow {
  report_id: string;
  task_id: string;
  occurrence_id: string | null;
  plan_id: string;
  unit_id: number;
  owner_unit_id: number;
  period_id: string | null;
  period_from: CivilDate;
  period_to: CivilDate;
  progress_percent: number | null;
  result_text: string;
  difficulty_text: string;
  proposal_text: string;
  estimate: boolean;
  completes_task: boolean;
  author_account: string;
  author_name: string;
  status: ReportStatus;
  revision: number;
  submitted_at: Date | null;
  submitted_on: CivilDate | null;
  due_on: CivilDate | null;
  return_reason: string | null;
  opened_at: Date | null;
  decided_at: Date | null;
  decided_by_name: string | null;
  decided_as_post: string | null;
  self_approved: boolean;
  /** Typed by somebody above for the unit, from the source named. */
  on_behalf: boolean;
  source_note: string;
  version: number;
  updated_at: Date;
  updated_by_name: string | null;
  task_title: string | null;
  plan_title: string | null;
  unit_name: string;
  occurrence_label: string | null;
  /** What was last sent of a returned report; null in other states. */
  sent: SentContent | null;
}

/** The words and figures of a report as they were sent. */
export interface SentContent {
  progress_percent: number | null;
  result_text: string;
  difficulty_text: string;
  proposal_text: string;
  values: ValueRow[];
}

/** One figure of a report as its row; `value` is numeric text. */
export interface ValueRow {
  indicator_id: string;
  indicator_name: string | null;
  measure: Measure | null;
  blank: BlankKind;
  value: string | null;
  qualifier: Qualifier;
  meeting_on: CivilDate | null;
  meeting_name: string | null;
  /** Absent in revisions kept before figures were checked. */
  warnings?: FigureWarning[];
  warning_reason?: string | null;
}

/** A figure to be stored with a report. */
export interface NewValue {
  indicatorId: string;
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  meetingOn: CivilDate | null;
  meetingName: string | null;
  warnings: FigureWarning[];
  warningReason: string | null;
}

/** A draft to be opened. */
export interface NewReport {
  reportId: string;
  taskId: string;
  occurrenceId: string | null;
  planId: string;
  unitId: number;
  ownerUnitId: number;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  dueOn: CivilDate | null;
  authorAccount: string;
  authorPerson: string;
  authorName: string;
}

/** A kept revision as its row. */
export interface RevisionRow {
  revision: number;
  status: ReportStatus;
  progress_percent: number | null;
  result_text: string;
  difficulty_text: string;
  proposal_text: string;
  report_values: ValueRow[];
  reason: string;
  by_name: string;
  at: Date;
}

/** Which reports the person may read. */
export interface ReportSight {
  /** Units they read. */
  units: number[];
  /** Units whose whole branches they read. */
  branches: number[];
  /** Units they write for: only there drafts are seen. */
  writing: number[];
}

/** Who a list of reports is for. */
export interface QueueFilter {
  /** Units whose tasks the person decides about; null = no such filter. */
  decideUnits: number[] | null;
  /** Those of them where the author may decide too (I-21). */
  selfUnits: number[];
  accountId: string;
}

/** The SQL of progress reports. */
@Injectable()
export class ReportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** A report in sight. */
  byId(reportId: string): Promise<ReportRow | undefined> {
    return this.uow.one<ReportRow>(`select ${REPORT_COLUMNS} ${REPORT_FROM} where r.report_id = $1`, [reportId]);
  }

  /** The one open report of a unit on a task or occurrence. */
  openOne(taskId: string, occurrenceId: string | null, unitId: number): Promise<{ report_id: string } | undefined> {
    return this.uow.one<{ report_id: string }>(
      `select report_id from reporting.progress_report where task_id = $1 and occurrence_id is not distinct from $2
         and unit_id = $3 and status <> 'ACCEPTED'`,
      [taskId, occurrenceId, unitId],
    );
  }

  /** Opens a draft; false when the unit has an open report there already (a colleague was faster). */
  async open(draft: NewReport): Promise<boolean> {
    const rows = await this.uow.query(
      `insert into reporting.progress_report (report_id, task_id, occurrence_id, plan_id, unit_id, owner_unit_id,
         period_from, period_to, due_on, author_account, author_person, author_name, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $10, $12)
       on conflict (task_id, occurrence_id, unit_id) where status <> 'ACCEPTED' do nothing returning report_id`,
      [
        draft.reportId,
        draft.taskId,
        draft.occurrenceId,
        draft.planId,
        draft.unitId,
        draft.ownerUnitId,
        draft.periodFrom,
        draft.periodTo,
        draft.dueOn,
        draft.authorAccount,
        draft.authorPerson,
        draft.authorName,
      ],
    );
    return rows.length === 1;
  }

  /** Writes columns of a report that is still at `version`. Problems `common.stale`, `common.not-found`. */
  async change(reportId: string, version: number, set: Record<string, unknown>): Promise<void> {
    await guardedUpdate(this.uow, { table: 'reporting.progress_report', key: { report_id: reportId }, version, set });
  }

  /**
   * Makes a sent report at `version` a draft again, in one statement with the check that nobody who decides has opened
   * it: opening does not raise the version. False when that does not hold any more.
   */
  async takeBack(reportId: string, version: number, by: { accountId: string; displayName: string }): Promise<boolean> {
    const rows = await this.uow.query(
      `update reporting.progress_report set status = 'DRAFT', completes_task = false, version = version + 1,
         updated_at = clock_timestamp(), updated_by = $3, updated_by_name = $4
       where report_id = $1 and version = $2 and status = 'SUBMITTED' and opened_at is null returning report_id`,
      [reportId, version, by.accountId, by.displayName],
    );
    return rows.length === 1;
  }

  /** Notes that somebody who decides has opened the report; not a change of its content, so the version stays. */
  async markOpened(reportId: string, at: Date): Promise<void> {
    await this.uow.query(
      `update reporting.progress_report set opened_at = $2
       where report_id = $1 and opened_at is null and status = 'SUBMITTED'`,
      [reportId, at],
    );
  }

  /** Figures of one report in their order. */
  values(reportId: string): Promise<ValueRow[]> {
    return this.uow.query<ValueRow>(
      `select v.indicator_id, i.name as indicator_name, i.measure, v.blank, v.value, v.qualifier, v.meeting_on,
         v.meeting_name, v.warnings, v.warning_reason
       from reporting.report_value v left join planning.v_indicator i on i.indicator_id = v.indicator_id
       where v.report_id = $1 order by v.ordinal`,
      [reportId],
    );
  }

  /** An accepted total of the same task and unit that overlaps the report's window without lying inside it. */
  overlapping(report: ReportRow): Promise<{ period_from: CivilDate; period_to: CivilDate } | undefined> {
    return this.uow.one<{ period_from: CivilDate; period_to: CivilDate }>(
      `select f.period_from, f.period_to
       from reporting.figure f join reporting.report_value v on v.report_id = $1 and v.indicator_id = f.indicator_id
       where f.unit_id = $2 and f.task_id = $3 and f.report_id <> $1
         and (f.meeting_on is null or f.meeting_name is null) and (v.meeting_on is null or v.meeting_name is null)
         and f.period_from <= $5 and f.period_to >= $4 and not (f.period_from >= $4 and f.period_to <= $5) limit 1`,
      [report.report_id, report.unit_id, report.task_id, report.period_from, report.period_to],
    );
  }

  /** An official figure that an estimate of the report's window would stand beside or over. */
  official(report: ReportRow): Promise<{ period_from: CivilDate; period_to: CivilDate } | undefined> {
    return this.uow.one<{ period_from: CivilDate; period_to: CivilDate }>(
      `select f.period_from, f.period_to
       from reporting.figure f join reporting.report_value v on v.report_id = $1 and v.indicator_id = f.indicator_id
       where f.unit_id = $2 and f.task_id = $3 and f.report_id <> $1 and not f.estimate
         and f.period_from <= $5 and f.period_to >= $4 and (f.meeting_on, f.meeting_name)
           is not distinct from (v.meeting_on, v.meeting_name) limit 1`,
      [report.report_id, report.unit_id, report.task_id, report.period_from, report.period_to],
    );
  }

  /** Replaces the figures of one report. */
  async replaceValues(
    report: Pick<ReportRow, 'report_id' | 'unit_id' | 'owner_unit_id'>,
    values: NewValue[],
  ): Promise<void> {
    await this.uow.query('delete from reporting.report_value where report_id = $1', [report.report_id]);
    if (values.length === 0) return;
    await this.uow.query(
      `insert into reporting.report_value (report_id, ordinal, unit_id, owner_unit_id, indicator_id, blank, value,
         qualifier, meeting_on, meeting_name, warnings, warning_reason)
       select $1, v.n, $2, $3, v.i, v.b, v.x, v.q, v.d, v.m,
         array(select jsonb_array_elements_text(v.w::jsonb)), v.r
       from unnest($4::uuid[], $5::text[], $6::numeric[], $7::text[], $8::date[], $9::text[], $10::text[], $11::text[])
         with ordinality as v (i, b, x, q, d, m, w, r, n)`,
      [
        report.report_id,
        report.unit_id,
        report.owner_unit_id,
        values.map((value) => value.indicatorId),
        values.map((value) => value.blank),
        values.map((value) => value.value),
        values.map((value) => value.qualifier),
        values.map((value) => value.meetingOn),
        values.map((value) => value.meetingName),
        values.map((value) => JSON.stringify(value.warnings)),
        values.map((value) => value.warningReason),
      ],
    );
  }

  /** Keeps the present text and figures as a revision, with the reason of the return or correction. */
  async keepRevision(
    report: ReportRow,
    kept: { status: ReportStatus; values: ValueRow[]; reason: string; account: string; name: string; at: Date },
  ): Promise<void> {
    await this.uow.query(
      `insert into reporting.report_revision (report_id, revision, unit_id, owner_unit_id, status, progress_percent,
         result_text, difficulty_text, proposal_text, report_values, reason, by_account, by_name, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        report.report_id,
        report.revision,
        report.unit_id,
        report.owner_unit_id,
        kept.status,
        report.progress_percent,
        report.result_text,
        report.difficulty_text,
        report.proposal_text,
        JSON.stringify(kept.values),
        kept.reason,
        kept.account,
        kept.name,
        kept.at,
      ],
    );
  }

  /** Kept revisions, the latest first. */
  revisions(reportId: string): Promise<RevisionRow[]> {
    return this.uow.query<RevisionRow>(
      'select * from reporting.report_revision where report_id = $1 order by revision desc',
      [reportId],
    );
  }

  /** Reports on one task, newest first; at most 500. */
  ofTask(taskId: string, sight: ReportSight): Promise<ReportRow[]> {
    return this.uow.query<ReportRow>(
      `select ${REPORT_COLUMNS} ${REPORT_FROM} where ${IN_SIGHT} and r.task_id = $4
       order by r.submitted_at desc nulls first, r.report_id desc limit 500`,
      [sight.units, sight.branches, sight.writing, taskId],
    );
  }

  /** One page of reports and the total; waiting ones oldest first, everything else newest first. */
  async page(
    query: ReportQuery,
    sight: ReportSight,
    queue: QueueFilter,
  ): Promise<{ rows: ReportRow[]; total: number }> {
    const where = `where ${IN_SIGHT} and ($4::text is null or r.status = $4)
      and ($5::integer is null or r.unit_id = $5) and ($6::uuid is null or r.plan_id = $6)
      and ($7::integer[] is null or (r.status = 'SUBMITTED' and r.owner_unit_id = any($7)
        and (r.author_account <> $8 or r.owner_unit_id = any($9))))
      and ($10::text is null or app.fold(coalesce(t.title, '') || ' ' ||
        case when r.unit_id = any($3) then r.result_text else coalesce(k.result_text, r.result_text) end)
        like '%' || app.fold($10) || '%')`;
    const params = [
      sight.units,
      sight.branches,
      sight.writing,
      query.status ?? null,
      query.unitId ?? null,
      query.planId ?? null,
      queue.decideUnits,
      queue.accountId,
      queue.selfUnits,
      query.q ? escapeLike(query.q) : null,
    ];
    const rows = await this.uow.query<ReportRow>(
      `select ${REPORT_COLUMNS} ${REPORT_FROM} ${where}
       order by case when r.status = 'SUBMITTED' then r.submitted_at end, r.submitted_at desc nulls last, r.report_id
       limit $11 offset $12`,
      [...params, query.size, offsetOf(query)],
    );
    const count = await this.uow.one<{ total: number }>(
      `select count(*)::integer as total ${REPORT_FROM} ${where}`,
      params,
    );
    return { rows, total: count?.total ?? 0 };
  }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (c) => `\\${c}`);
}
