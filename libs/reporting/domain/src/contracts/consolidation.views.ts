import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { BlankKind } from '../blank';
import type { FigureWarning } from '../report-checks';
import type { FigureTotalView } from './figure.views';

/** What is said of a unit's line: nobody reported, something waits for a decision, or how the accepted figure stands. */
export const CONSOLIDATION_STATES = ['MISSING', 'NOT_ASKED', 'WAITING', 'ACCEPTED', 'ESTIMATED', 'CORRECTED'] as const;
export type ConsolidationState = (typeof CONSOLIDATION_STATES)[number];

/** Why a line deserves a look before it is accepted. */
export const CONSOLIDATION_EXCEPTIONS = ['BELOW_MIN', 'ABOVE_MAX', 'JUMP', 'SAME_MEETING', 'REPLACES'] as const;
export type ConsolidationException = (typeof CONSOLIDATION_EXCEPTIONS)[number];

/** A figure of a line. */
export interface ConsolidationFigureView {
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
}

/** Something that waits for a decision. */
export interface ConsolidationWaitingView extends ConsolidationFigureView {
  reportId: string;
  version: number;
  authorName: string;
  /** Typed by somebody above for the unit. */
  onBehalf: boolean;
  warnings: FigureWarning[];
  warningReason: string | null;
  /** Figures of this indicator in the report; `value` is their sum. */
  figures: number;
  allowed: 'accept'[];
}

/** One line of the table. */
export interface ConsolidationLineView {
  unitId: number;
  unitName: string;
  /** Depth below the root: 0 = the root itself. */
  depth: number;
  expected: boolean;
  state: ConsolidationState;
  /** Accepted own figure; null = none. With several figures their sum, and `figures` tells how many. */
  own: ConsolidationFigureView | null;
  /** `1.035`, `≥ 210`; empty without a number. */
  ownText: string;
  figures: number;
  /** The report behind the one accepted figure. */
  report: { reportId: string; version: number } | null;
  /** Typed by somebody above for the unit. */
  onBehalf: boolean;
  waiting: ConsolidationWaitingView | null;
  /** Own figure of the period of the same kind before; null = none. */
  previousText: string | null;
  /** Computed over the unit and everything below it, for lines that have units below. */
  branchText: string | null;
  exceptions: ConsolidationException[];
  /** `enter` a figure, or `correct` the accepted one with a reason; empty = only to be looked at. */
  allowed: ('enter' | 'correct')[];
}

/** A period of the table. */
export interface ConsolidationPeriodView {
  periodId: string;
  name: string;
  from: CivilDate;
  to: CivilDate;
}

/** `GET /consolidations/:indicatorId/table`: one indicator over the units of a branch in one period. */
export interface ConsolidationTableView {
  indicatorId: string;
  unitId: number;
  unitName: string;
  period: ConsolidationPeriodView;
  previousPeriod: ConsolidationPeriodView | null;
  minValue: number | null;
  maxValue: number | null;
  total: FigureTotalView;
  lines: ConsolidationLineView[];
  allowed: 'remind'[];
}

/** What became of one typed figure. */
export interface WrittenEntryView {
  unitId: number;
  reportId: string;
  /** ENTERED = a new report waits; CHANGED = the waiting one was changed; CORRECTED = the accepted one; SAME = as before. */
  how: 'ENTERED' | 'CHANGED' | 'CORRECTED' | 'SAME';
}

/** Answer of `POST /consolidations/:indicatorId/entries`. */
export interface WrittenEntriesView {
  rows: WrittenEntryView[];
}

/** A report that was not accepted, and why. */
export interface RefusedReportView {
  reportId: string;
  code: string;
  title: string;
  detail: string;
}

/** Answer of `POST /report-decisions`. */
export interface AcceptedReportsView {
  acceptedIds: string[];
  refused: RefusedReportView[];
}
