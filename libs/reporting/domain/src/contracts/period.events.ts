import type { CivilDate } from '@congtac/shared-domain';
import type { PeriodTurn } from '../period-course';

/** Events of the turns of a period; each carries `PeriodTurnPayload`. */
export const PERIOD_TURN_EVENTS: Record<PeriodTurn, string> = {
  OPENED: 'reporting.period-opened',
  CLOSING: 'reporting.period-closing',
  CLOSED: 'reporting.period-closed',
};

/** Which period turned for which units, with words ready to tell them. */
export interface PeriodTurnPayload {
  periodId: string;
  periodName: string;
  submitDueOn: CivilDate;
  closesOn: CivilDate;
  tellUnitIds: number[];
  title: string;
  link: string;
}

/** Payload of `reporting.late-entry-{requested,granted,refused}`. */
export interface LateEntryPayload {
  lateEntryId: string;
  periodId: string;
  unitId: number;
  until: CivilDate;
  tellUnitIds?: number[];
  tellAccountIds?: string[];
  title: string;
  detail: string;
  link: string;
}
