import { Injectable } from '@nestjs/common';
import { DEFAULT_SOON_DAYS } from '@congtac/planning-domain';
import type { AttentionKind, AttentionQuery, AttentionRowView, AttentionView } from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import type { CivilDate } from '@congtac/shared-domain';
import { branchSql, capped, COUNT_LIMIT } from './dashboard-sql';
import { DashboardUnits } from './dashboard-unit';
import { isDay, isId, type KeyPart, pageKey, readPageKey } from './page-key';

/** Days without a report after which a task is silent. */
export const SILENT_DAYS = 30;
/** A task that is due soon is at risk while less than this is done, per cent. */
export const RISK_BELOW_PERCENT = 50;

const DUE = 'coalesce(t.next_due_on, t.due_on)';
/** Tasks without a day come last. */
const ORDER_DAY = `coalesce(${DUE}, 'infinity'::date)`;
const LAST_DAY = '9999-12-31';
const OPEN = `t.status in ('ASSIGNED', 'IN_PROGRESS')`;

/** What makes an open task one of the kind; `$2` = today. Overdue and undated are the classes of timeliness. */
const CONDITIONS: Record<AttentionKind, string> = {
  overdue: `${DUE} < $2::date`,
  'at-risk': `${DUE} between $2::date and $2::date + ${DEFAULT_SOON_DAYS} and t.progress_percent < ${RISK_BELOW_PERCENT}`,
  silent: `coalesce(t.start_on, (select p.period_from from planning.v_plan p where p.plan_id = t.plan_id))
      <= $2::date - ${SILENT_DAYS}
    and not exists (select from reporting.progress_report r where r.task_id = t.task_id and r.status <> 'DRAFT'
      and r.submitted_on > $2::date - ${SILENT_DAYS})`,
  undated: `${DUE} is null`,
};

/** Open tasks of a branch that are of the kind; `$1` = unit. */
const tasksOf = (kind: AttentionKind) => `planning.v_task t
  where ${OPEN} and t.lead_unit_id in (select b.unit_id from (${branchSql('$1', '$2')}) b) and ${CONDITIONS[kind]}`;

const countOf = (kind: AttentionKind, name: string) =>
  `(select count(*)::int from (select 1 from ${tasksOf(kind)} limit ${COUNT_LIMIT + 1}) cut) as "${name}"`;

const COUNTS = `select ${countOf('overdue', 'overdue')}, ${countOf('at-risk', 'atRisk')},
  ${countOf('silent', 'silent')}, ${countOf('undated', 'undated')}`;

/** `$3` `$4` = day and task of the last row of the page before, `$5` rows wanted. */
const rowsOf = (kind: AttentionKind) => `
  with page as (
    select t.* from ${tasksOf(kind)}
      and ($3::date is null or (${ORDER_DAY}, t.task_id) > ($3::date, $4::uuid))
    order by ${ORDER_DAY}, t.task_id limit $5)
  select t.task_id as "taskId", t.title, t.plan_id as "planId", coalesce(p.title, '') as "planTitle",
    t.lead_unit_id as "leadUnitId", l.name as "leadUnitName", t.owner_unit_id as "ownerUnitId",
    o.name as "ownerUnitName", t.status, ${DUE} as "dueOn", greatest($2::date - ${DUE}, 0) as "daysLate",
    t.progress_percent as "progressPercent", r.on_day as "lastReportOn",
    greatest($2::date - coalesce(r.on_day, t.start_on, p.period_from, $2::date), 0) as "silentDays"
  from page t join org.v_unit l on l.unit_id = t.lead_unit_id join org.v_unit o on o.unit_id = t.owner_unit_id
  left join planning.v_plan p on p.plan_id = t.plan_id
  left join lateral (select max(r.submitted_on) as on_day from reporting.progress_report r
    where r.task_id = t.task_id and r.status <> 'DRAFT') r on true
  order by ${ORDER_DAY}, t.task_id`;

/** What needs attention in a branch: overdue, at risk, silent, undated. */
@Injectable()
export class AttentionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly units: DashboardUnits,
  ) {}

  /**
   * Counts of every kind, up to the limit, and one page of the kind asked for, the most pressing day first.
   * @param size rows of the page when the query does not say. Problems 403, 404, `reporting.page-unknown`.
   */
  of(query: AttentionQuery, size = query.size ?? 50): Promise<AttentionView> {
    const today = this.clock.today();
    const kind = query.kind ?? 'overdue';
    const after: KeyPart[] = query.after ? readPageKey(query.after, [isDay, isId]) : [null, null];
    return this.uow.read(async () => {
      const unit = await this.units.chosen(query.unitId);
      const found = await this.uow.query<AttentionRowView>(rowsOf(kind), [
        unit.unitId,
        today,
        after[0] === LAST_DAY ? 'infinity' : after[0],
        after[1],
        size + 1,
      ]);
      const items = found.slice(0, size);
      const last = found.length > size ? items[items.length - 1] : undefined;
      return {
        ...unit,
        kind,
        today,
        counts: await this.counts(unit.unitId, today),
        items,
        next: last ? pageKey([last.dueOn ?? LAST_DAY, last.taskId]) : null,
      };
    });
  }

  private async counts(unitId: number, today: CivilDate): Promise<AttentionView['counts']> {
    const [row] = await this.uow.query<Record<keyof AttentionView['counts'], number>>(COUNTS, [unitId, today]);
    const { overdue, atRisk, silent, undated } = row;
    return { overdue: capped(overdue), atRisk: capped(atRisk), silent: capped(silent), undated: capped(undated) };
  }
}
