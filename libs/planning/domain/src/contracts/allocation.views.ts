import type { AllocationGap } from '../allocation';
import type { AllocationMode, Comparator, Measure, ValueType } from './cascade-codes';

/** A unit below that gets a part. */
export interface AllocationUnit {
  unitId: number;
  unitName: string;
  /** What the unit above typed; null = use `groups`. */
  weight: number | null;
  /** Areas and groups below the unit today. */
  groups: number;
}

/** One unit's line of a target. */
export interface AllocationShare {
  unitId: number;
  value: number | null;
  /** What the unit has committed to in its own plan. */
  committed: number | null;
  /** Typed, or taken from the plan of the year before. */
  lastValue: number | null;
}

/** One target that is shared out, with its column. */
export interface AllocationTarget {
  targetId: string;
  taskId: string;
  taskTitle: string;
  indicatorName: string;
  measure: Measure;
  valueType: ValueType;
  comparator: Comparator;
  mode: AllocationMode;
  total: number | null;
  minimum: boolean;
  /** Null when there is no total, or the mode does not split one. */
  gap: AllocationGap | null;
  exception: { reason: string; byName: string | null; at: string } | null;
  shares: AllocationShare[];
  version: number;
}

/** `GET /plans/:id/allocation`: targets in columns, units in rows (S1-20, I-9). */
export interface AllocationSheetView {
  planId: string;
  planTitle: string;
  unitName: string;
  units: AllocationUnit[];
  targets: AllocationTarget[];
  allowed: ('edit' | 'sign')[];
}
