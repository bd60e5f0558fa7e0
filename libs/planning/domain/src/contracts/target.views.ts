import type { CivilDate } from '@congtac/shared-domain';
import type { TargetTone } from '../target-check';
import type {
  AdoptionMode,
  AllocationMode,
  CascadeMode,
  Comparator,
  IndicatorDirection,
  JustificationState,
  Measure,
  RefusalOutcome,
} from './cascade-codes';
import type { TargetView } from './task.views';

/** A target of a task above as the lower unit meets it. */
export interface ParentTargetView {
  id: string;
  indicatorName: string;
  /** What this unit is assigned: its share, or the figure each unit must reach; null where the mode leaves it free. */
  assignedValue: number | null;
  comparator: Comparator;
  direction: IndicatorDirection;
  measure: Measure;
  allocationMode: AllocationMode;
}

/** One of the targets of a task, with where its justification stands. */
export interface TaskTargetView extends TargetView {
  id: string;
  taskId: string;
  /** 1 = the target shown in tables. */
  ordinal: number;
  /** Given by a unit above: the assigned value is not the unit's to change. */
  inherited: boolean;
  /** The unit that assigned it and decides about a justification; null = the unit's own. */
  assignedByName: string | null;
  justificationState: JustificationState;
  justificationReply: string | null;
  justificationByName: string | null;
  tone: TargetTone;
  version: number;
  allowed: ('edit' | 'remove' | 'justify' | 'accept' | 'return')[];
}

/** What the unit above wrote about the task this one answers or supports; always readable from the child (S2-11). */
export interface ParentContextView {
  taskId: string;
  title: string;
  description: string;
  unitName: string;
  planId: string;
  planTitle: string;
  /** "KH 02-KH/QU ngày …"; null when not known. */
  planNumber: string | null;
  dueOn: CivilDate | null;
  deliverable: string;
  cascadeMode: CascadeMode | null;
  /** REPORTS = the one parent the task reports to; SUPPORTS = a further one (G-12). */
  relation: 'REPORTS' | 'SUPPORTS';
  targets: { indicatorName: string; value: number | null; comparator: Comparator; measure: Measure }[];
  /** Legal bases of the plan above, ready to print. */
  bases: string[];
}

/** A refusal that the unit above has to close, or has closed. */
export interface RefusalView {
  adoptionId: string;
  taskId: string;
  taskTitle: string;
  unitId: number;
  unitName: string;
  reason: string;
  refusedByName: string | null;
  refusedAt: string;
  outcome: RefusalOutcome | null;
  outcomeReason: string | null;
  outcomeByName: string | null;
  reassignedUnitName: string | null;
  version: number;
  allowed: ('reassign' | 'confirm' | 'send-back')[];
}

/** One unit's line under one target of the plan above. */
export interface ComparisonRow {
  /** Unique within the answer. */
  key: string;
  unitId: number;
  unitName: string;
  /** Depth below the plan's unit, from 1. */
  depth: number;
  /** Null while the unit has no task for it. */
  targetId: string | null;
  taskId: string | null;
  /** The lower unit's task may be opened; false across lines, where only its figures are seen. */
  taskInSight: boolean;
  decision: AdoptionMode | null;
  assigned: number | null;
  committed: number | null;
  tone: TargetTone;
  justification: string;
  justificationState: JustificationState;
  justificationReply: string | null;
  version: number | null;
  allowed: ('ask' | 'accept' | 'return')[];
}

/** One target of the plan with every unit below that is expected to take part. */
export interface ComparisonTarget {
  targetId: string;
  taskId: string;
  taskTitle: string;
  indicatorId: string;
  indicatorName: string;
  measure: Measure;
  direction: IndicatorDirection;
  comparator: Comparator;
  allocationMode: AllocationMode;
  assigned: number | null;
  rows: ComparisonRow[];
  /** Lines directly below by tone. */
  counts: Record<TargetTone, number>;
}

/** `GET /plans/:id/target-comparison` (S1-20). */
export interface TargetComparisonView {
  planId: string;
  planTitle: string;
  unitName: string;
  targets: ComparisonTarget[];
}
