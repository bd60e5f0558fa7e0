import type { IndicatorDirection, Measure, Rollup, ValueType } from './cascade-codes';

/** One indicator of the catalogue. */
export interface IndicatorView {
  id: string;
  unitId: number;
  unitName: string;
  code: string | null;
  name: string;
  definition: string;
  measure: Measure;
  valueType: ValueType;
  direction: IndicatorDirection;
  rollup: Rollup;
  additiveOverTime: boolean;
  archived: boolean;
  /** Lowest usual figure of one report; below it the reporter is asked why. Null = not checked. */
  minValue: number | null;
  /** Highest usual figure of one report. */
  maxValue: number | null;
  /** Largest usual change against the last figure, in per cent of it. */
  jumpPercent: number | null;
  /** Tasks in sight that measure it. */
  usedInTasks: number;
  /** Plans in sight that these tasks belong to. */
  usedInPlans: number;
  demo: boolean;
  version: number;
  updatedByName: string | null;
  allowed: ('edit' | 'archive' | 'delete')[];
}
