/** A unit that has not reported. */
export interface PeriodReminderUnitView {
  unitId: number;
  unitName: string;
  /** People there who are told; 0 = nobody has an account. */
  people: number;
  /** True when it was reminded today already: it is left out until tomorrow. */
  remindedToday: boolean;
}

/** Whom a reminder reaches, or has reached. */
export interface PeriodReminderView {
  periodName: string;
  /** Units that have not reported, those reminded today included. */
  units: PeriodReminderUnitView[];
  /** Units that are told (or were told by this sending). */
  unitCount: number;
  /** People told, each once. */
  people: number;
}
