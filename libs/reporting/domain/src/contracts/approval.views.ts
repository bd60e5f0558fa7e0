import type { CivilDate } from '@congtac/shared-domain';
import type { ApprovalAction, ApprovalState } from '../period-approval';
import type { PinField } from './approval.dto';
import type { FigureRowView, FigureTotalView, UnitRefView } from './figure.views';

/** A place that has to be done again. */
export interface PeriodPinView {
  field: PinField;
  indicatorId: string | null;
  /** '' unless `field` is FIGURE. */
  indicatorName: string;
  reason: string;
}

/** How one unit's period stands. */
export interface PeriodStandingView extends UnitRefView {
  /** Null for bodies of residents, whose reports are approved one by one. */
  state: ApprovalState | null;
  /** Reports owed, sent and accepted: of the whole branch, of the unit alone when it signs nothing. */
  expected: number;
  reported: number;
  accepted: number;
  /** Units below that hold the approval back; at most 500 names, `missingCount` tells all. */
  missing: UnitRefView[];
  missingCount: number;
  /** Approved although these were missing. */
  exception: { reason: string; units: UnitRefView[] } | null;
  pins: PeriodPinView[];
  /** Who took the last step, in which post (I-20), when. */
  byName: string | null;
  postTitle: string | null;
  at: string | null;
  /** For `If-Match`; 0 = nobody has decided anything. */
  version: number;
  allowed: ApprovalAction[];
}

/** One step in the course of an approval. */
export interface PeriodStepView {
  action: ApprovalAction;
  /** State after it; READY after an undone approval. */
  state: ApprovalState;
  reason: string | null;
  pins: PeriodPinView[];
  leftOut: UnitRefView[];
  byName: string;
  postTitle: string | null;
  /** The unit for which the step was taken. */
  byUnitName: string;
  at: string;
}

/** `GET /period-approvals?unitId=&periodId=`: one unit's period and the units below it. */
export interface PeriodApprovalView {
  periodId: string;
  periodName: string;
  from: CivilDate;
  to: CivilDate;
  /** The last day of the period is still to come: nothing is approved before it. */
  running: boolean;
  unit: PeriodStandingView;
  /** The unit above; null at the top. */
  above: (UnitRefView & { approved: boolean }) | null;
  lower: PeriodStandingView[];
  /** The latest first. */
  steps: PeriodStepView[];
  /** What a reason can be pinned to: figures of the branch in the period. */
  indicators: { indicatorId: string; indicatorName: string }[];
}

/** Payload of `reporting.period-{approved,accepted,returned,undone}`. */
export interface PeriodApprovalPayload {
  periodId: string;
  unitId: number;
  state: ApprovalState;
  tellUnitIds?: number[];
  tellAccountIds?: string[];
  title: string;
  detail: string;
  link: string;
}

/** `GET /figure-replays`: a total as it stood at an instant, worked out again from the figures and their history. */
export interface FigureReplayView {
  unitId: number;
  unitName: string;
  planId: string | null;
  from: CivilDate;
  to: CivilDate;
  /** ISO instant it is told for; put it into a link to see the same again. */
  at: string;
  total: FigureTotalView;
  rows: FigureRowView[];
  /** What the same total says today. */
  now: { value: number | null; text: string };
  /** True when the value, or a row behind it, is not the same any more. */
  changedSince: boolean;
}
