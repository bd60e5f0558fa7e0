import { Injectable } from '@nestjs/common';
import type { DayMarks } from '@congtac/calendar-domain';
import {
  lastTurn,
  PERIOD_TURN_EVENTS,
  periodDates,
  reportsBy,
  type PeriodDates,
  type PeriodTurn,
  type PeriodTurnPayload,
} from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { addDays, formatCivilDate, type CivilDate } from '@congtac/shared-domain';
import { PERIOD_COLUMNS, type CataloguePeriod } from './catalogue-period';
import { LONGEST_COURSE_DAYS, PeriodCourses, standing, withClosing, type StoredClosing } from './period-courses';
import { PeriodRules, type PeriodUnit } from './period-rules';

/** Units named in one event. */
const UNITS_PER_EVENT = 500;
const SWEEP_TIMEOUT_MS = 120_000;

/** What the units of one group are told. */
interface Turned {
  period: CataloguePeriod;
  turn: PeriodTurn;
  dates: PeriodDates;
  unitIds: number[];
}

/**
 * Announces the turns of periods (opened, about to close, closed) to the units that have work to report. It remembers the
 * last day it looked at, so that it may run often, on several machines at once, and after any pause: each turn is told
 * once, and of several turns missed only the last.
 */
@Injectable()
export class PeriodSweep {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: PeriodRules,
    private readonly courses: PeriodCourses,
  ) {}

  /**
   * Tells what has turned since the last run. The very first run only notes the day; a clock set back is followed.
   * @param today the business day.
   * @returns how many events were put into the outbox.
   */
  run(today: CivilDate): Promise<number> {
    return this.uow.asSystem('turns of periods', () => this.sweep(today), { timeoutMs: SWEEP_TIMEOUT_MS });
  }

  private async sweep(today: CivilDate): Promise<number> {
    const since = await this.advance(today);
    if (since === null || since >= today) return 0;
    const periods = await this.around(since, today);
    if (periods.length === 0) return 0;
    const marks = await this.courses.marks(periods);
    const turned = await this.turned(periods, marks, since, today);
    for (const group of turned) await this.tell(group);
    return turned.length;
  }

  /** Notes the day and gives the day noted before; the row is locked, so two sweeps at once tell nothing twice. */
  private async advance(today: CivilDate): Promise<CivilDate | null> {
    await this.uow.query('insert into reporting.period_sweep (swept_on) values ($1) on conflict do nothing', [today]);
    const row = await this.uow.one<{ since: CivilDate }>(
      'select swept_on as since from reporting.period_sweep for update',
    );
    await this.uow.query('update reporting.period_sweep set swept_on = $1', [today]);
    return row?.since ?? null;
  }

  /** Periods that may have turned: begun by now, and not over for longer than every grace, or closed by hand lately. */
  private around(since: CivilDate, today: CivilDate): Promise<CataloguePeriod[]> {
    return this.uow.query<CataloguePeriod>(
      `select ${PERIOD_COLUMNS} from reporting.reporting_period p where p.date_from <= $1
         and (p.date_to >= $2 or p.period_id in (select c.period_id from reporting.period_closing c where c.closes_on >= $3))
       order by p.date_to, p.date_from`,
      [today, addDays(since, -LONGEST_COURSE_DAYS), addDays(since, -1)],
    );
  }

  private async turned(
    periods: CataloguePeriod[],
    marks: DayMarks,
    since: CivilDate,
    today: CivilDate,
  ): Promise<Turned[]> {
    const units = await this.rules.ofAll(await this.unitsAtWork());
    const places = [...new Set(units.flatMap((unit) => unit.path))];
    const closings = await this.courses.closings(places, periods);
    const groups = new Map<string, Turned>();
    for (const unit of units) {
      for (const period of periods.filter((candidate) => concerns(unit, candidate))) {
        const dates = datesOf(unit, period, marks, closings);
        const turn = lastTurn(dates, since, today);
        if (!turn) continue;
        const key = [period.periodId, turn, dates.submitDueOn, dates.closesOn].join(' ');
        const group = groups.get(key) ?? { period, turn, dates, unitIds: [] };
        group.unitIds.push(unit.unitId);
        groups.set(key, group);
      }
    }
    return [...groups.values()].flatMap((group) => inParts(group));
  }

  /** Units that carry work which is not finished. */
  private async unitsAtWork(): Promise<number[]> {
    const rows = await this.uow.query<{ unitId: number }>(
      `select distinct y.unit_id as "unitId" from planning.v_task_party y join planning.v_task t on t.task_id = y.task_id
       where y.role in ('LEAD', 'COORDINATE') and y.unit_id is not null
         and t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION')`,
    );
    return rows.map((row) => row.unitId);
  }

  private tell({ period, turn, dates, unitIds }: Turned): Promise<void> {
    const payload: PeriodTurnPayload = {
      ...{ periodId: period.periodId, periodName: period.name, tellUnitIds: unitIds },
      ...{ submitDueOn: dates.submitDueOn, closesOn: dates.closesOn },
      ...{ title: titleOf(turn, period.name, dates), link: '/ky-bao-cao' },
    };
    return this.uow.emit({ type: PERIOD_TURN_EVENTS[turn], unitId: null, payload });
  }
}

function concerns(unit: PeriodUnit, period: CataloguePeriod): boolean {
  if (period.unitId !== null) return unit.path.includes(period.unitId);
  return period.profile === unit.rule.profile && reportsBy(unit.rule, period.kind);
}

function datesOf(unit: PeriodUnit, period: CataloguePeriod, marks: DayMarks, closings: StoredClosing[]): PeriodDates {
  const dates = periodDates(period, unit.rule, unit.level, marks);
  return withClosing(dates, standing(closings, period.periodId, unit.path));
}

function inParts(group: Turned): Turned[] {
  const count = Math.ceil(group.unitIds.length / UNITS_PER_EVENT);
  return Array.from({ length: count }, (_, part) => ({
    ...group,
    unitIds: group.unitIds.slice(part * UNITS_PER_EVENT, (part + 1) * UNITS_PER_EVENT),
  }));
}

function titleOf(turn: PeriodTurn, name: string, dates: PeriodDates): string {
  const due = formatCivilDate(dates.submitDueOn);
  if (turn === 'OPENED') return `Kỳ báo cáo ${name} đã mở, hạn gửi ${due}`;
  if (turn === 'CLOSING') return `Kỳ báo cáo ${name} sắp hết hạn gửi: ${due}`;
  return `Kỳ báo cáo ${name} đã đóng`;
}
