import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { BlankKind } from '../blank';
import type { ReconciliationState } from '../reconciliation';

/** One side of a reconciliation. */
export interface ReconciledFigureView {
  blank: BlankKind;
  /** Null for "không phát sinh" and "không áp dụng"; 0 for "bằng 0". */
  value: number | null;
  qualifier: Qualifier;
  reportId: string;
  reportedOn: CivilDate;
}

/** Estimate and official figure of one unit, task and indicator in the period. */
export interface ReconciliationRowView {
  unitId: number;
  unitName: string;
  taskId: string;
  taskTitle: string;
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  /** Window of the estimate. */
  from: CivilDate;
  to: CivilDate;
  meetingName: string | null;
  estimate: ReconciledFigureView;
  /** Null while the official figure is still missing. */
  official: ReconciledFigureView | null;
  state: ReconciliationState;
  /** Official − estimate. */
  difference: number | null;
  /** Of the estimate, one decimal. */
  differencePercent: number | null;
}

/** `GET /reconciliations`: what was estimated in a period beside what came out, units in the order of the tree. */
export interface ReconciliationView {
  unitId: number;
  unitName: string;
  periodId: string;
  periodName: string;
  from: CivilDate;
  to: CivilDate;
  /** Last day of the period's figures: official ones are due after it. */
  cutOffOn: CivilDate;
  rows: ReconciliationRowView[];
}
