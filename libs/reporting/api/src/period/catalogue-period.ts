import type { PeriodKind, PeriodProfile } from '@congtac/reporting-domain';
import type { CivilDate } from '@congtac/shared-domain';

/** A period of the catalogue as the services of this folder pass it on. */
export interface CataloguePeriod {
  periodId: string;
  profile: PeriodProfile;
  code: string;
  name: string;
  kind: PeriodKind;
  year: number;
  from: CivilDate;
  to: CivilDate;
  cutOffOn: CivilDate;
  /** Owner of a term of office. */
  unitId: number | null;
}

/** Columns of `reporting.reporting_period p` in the shape of `CataloguePeriod`. */
export const PERIOD_COLUMNS = `p.period_id as "periodId", p.profile, p.code, p.name, p.kind, p.year,
  p.date_from as "from", p.date_to as "to", p.cut_off_on as "cutOffOn", p.unit_id as "unitId"`;
