import { Injectable } from '@nestjs/common';
import { meetingKey, reportingProblem, type FigureMethod } from '@congtac/reporting-domain';
import { currentActor, newId, UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period } from '@congtac/shared-domain';
import { MeetingRepository } from '../meeting/meeting.repository';
import type { ReportRow, ValueRow } from '../report/report.repository';

/** How the figures came about. */
export interface FigureOrigin {
  method: FigureMethod;
  /** Why they are corrected; null = reported. */
  reason: string | null;
}

/** A figure that stands now, as far as replacing it needs to know. */
interface StandingFigure {
  figure_id: string;
  key: string;
  report_id: string;
  content: string;
  meeting: boolean;
  indicator_id: string;
  meeting_key: string;
  estimate: boolean;
  period_from: CivilDate;
  period_to: CivilDate;
}

interface NewFigure extends ValueRow {
  key: string;
  meeting_key: string;
}

/** Writes the unit's own figures of an accepted report, in the same transaction; nothing is added up here (I-10). */
@Injectable()
export class FigureWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  /**
   * Replaces the figures that this report, or an earlier one for the same occurrence or the same window and meeting,
   * has left: sending again replaces, never doubles (G-5), and the official figure replaces the estimate. A figure
   * without a meeting is the task's total of its window, so it also replaces totals of windows inside it. What is replaced
   * is kept in the history; a correction leaves the figures it does not change alone (I-14). What stands is locked first,
   * so that of two decisions at the same instant the second sees what the first has written. Problems
   * `reporting.estimate-after-official`, `reporting.figure-replaced`, `reporting.period-locked`.
   */
  async write(report: ReportRow, values: ValueRow[], origin: FigureOrigin): Promise<void> {
    await this.uow.query('select pg_advisory_xact_lock(7301, $1)', [report.unit_id]);
    const next = values.map((value) => newFigure(report, value));
    const standing = await this.standing(report, next);
    const same = new Set(origin.method === 'CORRECTED' ? unchanged(report, standing, next) : []);
    const ended = standing.filter((figure) => !same.has(figure.key));
    await this.requireReplaceable(report, ended, origin);
    if (ended.length > 0) await this.end(report, ended);
    await this.put(
      report,
      next.filter((figure) => !same.has(figure.key)),
      { origin, ids: new Map(ended.map((figure) => [figure.key, figure.figure_id])) },
    );
    const kept = new Set(next.map((figure) => figure.key));
    const gone = ended.filter((figure) => figure.meeting && !kept.has(figure.key));
    await this.meetings.undoWithoutCounterpart(report.unit_id, gone);
  }

  private standing(report: ReportRow, next: readonly NewFigure[]): Promise<StandingFigure[]> {
    const totals = next.filter((value) => !meetingKey(value.meeting_on, value.meeting_name));
    return this.uow.query<StandingFigure>(
      `select f.figure_id, f.report_id, f.indicator_id, f.meeting_key, f.estimate, f.period_from, f.period_to,
         ${KEY} as key, ${CONTENT} as content, f.meeting_on is not null and f.meeting_name is not null as meeting
       from reporting.figure f
       where f.report_id = $1
         or (f.task_id = $3 and f.unit_id = $4 and (f.occurrence_id = $2
           or (f.indicator_id = any($5) and (f.meeting_on is null or f.meeting_name is null)
             and f.period_from >= $6 and f.period_to <= $7)))
         or (f.unit_id = $4 and f.period_from = $6 and f.period_to = $7
           and (f.indicator_id, f.meeting_key) in (select i, k from unnest($8::uuid[], $9::text[]) as n (i, k)))
       order by f.figure_id for update`,
      [
        report.report_id,
        report.occurrence_id,
        report.task_id,
        report.unit_id,
        totals.map((value) => value.indicator_id),
        report.period_from,
        report.period_to,
        next.map((value) => value.indicator_id),
        next.map((value) => value.meeting_key),
      ],
    );
  }

  /**
   * Figures of other reports give way only where that is meant: an official one to no estimate, one that was reported
   * later to no correction of what it replaced, and none of a locked period, whoever's task it was told for (I-14).
   */
  private async requireReplaceable(
    report: ReportRow,
    ended: readonly StandingFigure[],
    { method }: FigureOrigin,
  ): Promise<void> {
    const others = ended.filter((figure) => figure.report_id !== report.report_id);
    const official = others.find((figure) => !figure.estimate);
    if (official && report.estimate) {
      throw reportingProblem('reporting.estimate-after-official', {
        from: official.period_from,
        to: official.period_to,
      });
    }
    if (official && method === 'CORRECTED') throw reportingProblem('reporting.figure-replaced');
    if (method === 'CORRECTED' || others.length === 0) return;
    const lock = await this.uow.one<Period>(LOCK_OF, [others.map((figure) => figure.figure_id)]);
    if (lock) throw reportingProblem('reporting.period-locked', { from: lock.from, to: lock.to });
  }

  /** Moves figures into the history. */
  private async end(report: ReportRow, figures: readonly StandingFigure[]): Promise<void> {
    const actor = currentActor();
    await this.uow.query(
      `with gone as (delete from reporting.figure where figure_id = any($1) returning *)
       insert into reporting.figure_revision (${KEPT}, recorded_at, recorded_by_name, ended_by, ended_by_name,
         ended_by_report)
       select ${KEPT}, updated_at, updated_by_name, $2, $3, $4 from gone`,
      [figures.map((figure) => figure.figure_id), actor.accountId, actor.displayName, report.report_id],
    );
  }

  private async put(
    report: ReportRow,
    figures: readonly NewFigure[],
    how: { origin: FigureOrigin; ids: ReadonlyMap<string, string> },
  ): Promise<void> {
    if (figures.length === 0) return;
    const actor = currentActor();
    await this.uow.query(
      `insert into reporting.figure (figure_id, unit_id, owner_unit_id, indicator_id, plan_id, task_id, occurrence_id,
         report_id, period_from, period_to, blank, value, qualifier, meeting_on, meeting_name, meeting_key, method, reason,
         estimate, set_aside, reported_on, demo, updated_by, updated_by_name)
       select v.id, r.unit_id, r.owner_unit_id, v.i, r.plan_id, r.task_id, r.occurrence_id, r.report_id, r.period_from,
         r.period_to, v.b, v.x, v.q, v.d, v.m, v.k, $10, $11, r.estimate,
         v.d is not null and exists (select from reporting.meeting_decision d where d.unit_id = r.unit_id
           and d.indicator_id = v.i and d.meeting_key = v.k and d.outcome = 'SAME' and d.undone_at is null),
         r.submitted_on, r.demo, $12, $13
       from reporting.progress_report r,
         unnest($2::uuid[], $3::uuid[], $4::text[], $5::numeric[], $6::text[], $7::date[], $8::text[], $9::text[])
           as v (id, i, b, x, q, d, m, k)
       where r.report_id = $1`,
      [
        report.report_id,
        figures.map((figure) => how.ids.get(figure.key) ?? newId()),
        figures.map((figure) => figure.indicator_id),
        figures.map((figure) => figure.blank),
        figures.map((figure) => figure.value),
        figures.map((figure) => figure.qualifier),
        figures.map((figure) => figure.meeting_on),
        figures.map((figure) => figure.meeting_name),
        figures.map((figure) => figure.meeting_key),
        how.origin.method,
        how.origin.reason,
        actor.accountId,
        actor.displayName,
      ],
    );
  }
}

/** A lock that one of these figures lies in: of the owner of its task, or of a unit above that asks for its indicator. */
const LOCK_OF = `
  select l.period_from as "from", l.period_to as "to"
  from reporting.figure f join org.v_unit_position_today o on o.unit_id = f.owner_unit_id
  join reporting.period_lock l on l.unit_id = any(o.path)
    and (l.unit_id = f.owner_unit_id or f.indicator_id = any(l.indicator_ids))
    and f.period_from >= l.period_from and f.period_to <= l.period_to
  where f.figure_id = any($1::uuid[]) order by l.locked_at limit 1`;

/** Columns of a figure that its history keeps. */
const KEPT = `figure_id, unit_id, owner_unit_id, indicator_id, plan_id, task_id, occurrence_id, report_id, period_from,
  period_to, blank, value, qualifier, meeting_on, meeting_name, meeting_key, method, estimate, reason, reported_on`;

/** One figure per indicator, window and meeting of a unit: what makes two of them the same one. */
const KEY = `concat_ws(' ', f.indicator_id, f.period_from, f.period_to, f.meeting_key)`;
const CONTENT = `concat_ws(' ', f.blank, f.qualifier, f.value::float8)`;

function newFigure(report: ReportRow, value: ValueRow): NewFigure {
  const meeting_key = meetingKey(value.meeting_on, value.meeting_name) || `task ${report.task_id}`;
  const key = [value.indicator_id, report.period_from, report.period_to, meeting_key].join(' ');
  return { ...value, meeting_key, key };
}

/** Keys of figures of this very report that say the same as before. */
function unchanged(report: ReportRow, standing: readonly StandingFigure[], next: readonly NewFigure[]): string[] {
  const said = new Map(next.map((figure) => [figure.key, contentOf(figure)]));
  return standing
    .filter((figure) => figure.report_id === report.report_id && said.get(figure.key) === figure.content)
    .map((figure) => figure.key);
}

function contentOf(figure: ValueRow): string {
  const number = figure.value === null ? [] : [String(Number(figure.value))];
  return [figure.blank, figure.qualifier, ...number].join(' ');
}
