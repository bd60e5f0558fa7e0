import { Injectable } from '@nestjs/common';
import {
  DEFAULT_PERIOD_RULE,
  periodDates,
  type PeriodProfile,
  type PeriodQuery,
  type PeriodView,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { notFound, type CivilDate } from '@congtac/shared-domain';
import { PERIOD_COLUMNS, type CataloguePeriod } from './catalogue-period';
import { PeriodCourses } from './period-courses';
import { PeriodRules } from './period-rules';

/** The catalogue of reporting periods. */
@Injectable()
export class PeriodService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly rules: PeriodRules,
    private readonly courses: PeriodCourses,
  ) {}

  /** Periods of one year (the business year when left out) in a unit's profile, in the order of their first days. */
  list(query: PeriodQuery): Promise<PeriodView[]> {
    const year = query.year ?? Number(this.clock.today().slice(0, 4));
    if (query.unitId !== undefined) this.access.require('reporting.period.read', query.unitId);
    return this.uow.read(async () => {
      const unit = query.unitId === undefined ? null : await this.rules.of(query.unitId);
      const { rule, level, path } = unit ?? { rule: DEFAULT_PERIOD_RULE, level: '', path: [] };
      const rows = await this.uow.query<CataloguePeriod>(
        `select ${PERIOD_COLUMNS} from reporting.reporting_period p where p.year = $2
           and (p.profile = $1 and p.unit_id is null or p.unit_id = any($4::int[])) and ($3::text is null or p.kind = $3)
         order by p.date_from, p.date_to`,
        [rule.profile, year, query.kind ?? null, path],
      );
      if (rows.length === 0) return [];
      const marks = await this.courses.marks(rows);
      return rows.map(({ unitId: _, ...period }) => ({
        ...period,
        submitDueOn: periodDates(period, rule, level, marks).submitDueOn,
      }));
    });
  }

  /** One period. Problem `common.not-found`. Joins the open transaction. */
  async one(periodId: string): Promise<CataloguePeriod> {
    const row = await this.uow.one<CataloguePeriod>(
      `select ${PERIOD_COLUMNS} from reporting.reporting_period p where p.period_id = $1`,
      [periodId],
    );
    if (!row) throw notFound();
    return row;
  }

  /** The profile by which a unit cuts time. Joins the open transaction. */
  async profileOf(unitId: number): Promise<PeriodProfile> {
    return (await this.rules.of(unitId)).rule.profile;
  }

  /**
   * Periods of the profile of a rule (and terms of the units above) whose data window touches the days, in the order
   * of their first days. Joins the open transaction.
   */
  touching(
    place: { rule: { profile: string }; path: readonly number[] },
    from: CivilDate,
    to: CivilDate,
  ): Promise<CataloguePeriod[]> {
    return this.uow.query<CataloguePeriod>(
      `select ${PERIOD_COLUMNS} from reporting.reporting_period p where p.date_from <= $4 and p.date_to >= $3
         and (p.profile = $1 and p.unit_id is null or p.unit_id = any($2::int[])) order by p.date_from, p.date_to`,
      [place.rule.profile, place.path, from, to],
    );
  }
}
