import {
  ChoiceField,
  CivilDateField,
  IdField,
  ListField,
  TextField,
  UnitIdField,
  type CivilDate,
} from '@congtac/shared-domain';

/** What a reason is pinned to: a figure (with its indicator), the words, or the evidence. */
export const PIN_FIELDS = ['FIGURE', 'RESULT', 'DIFFICULTY', 'PROPOSAL', 'EVIDENCE'] as const;
export type PinField = (typeof PIN_FIELDS)[number];

/** `GET /period-approvals`. */
export class PeriodApprovalQuery {
  @UnitIdField({ label: 'Đơn vị', fromText: true })
  unitId!: number;

  @IdField({ label: 'Kỳ báo cáo' })
  periodId!: string;
}

/** `POST /period-approvals/:unitId/:periodId/approve`; both fields together sign an exception. */
export class ApprovePeriod {
  @TextField({ label: 'Lý do duyệt khi còn thiếu', max: 1000, optional: true })
  exceptionReason?: string;

  /** Units below that are left out; every missing one has to be named. */
  @ListField({ label: 'Đơn vị để ngoài', each: 'unitId', max: 500, optional: true })
  leaveOut?: number[];
}

/** One place that has to be done again, and why. */
export class PeriodPinInput {
  @ChoiceField({ label: 'Phần cần sửa', of: PIN_FIELDS })
  field!: PinField;

  /** For FIGURE: which one. */
  @IdField({ label: 'Chỉ tiêu', optional: true })
  indicatorId?: string;

  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `POST /period-approvals/:unitId/:periodId/return`. */
export class ReturnPeriod {
  @ListField({ label: 'Phần cần sửa', of: () => PeriodPinInput, min: 1, max: 20 })
  pins!: PeriodPinInput[];
}

/** `POST /period-approvals/:unitId/:periodId/undo`. */
export class UndoPeriod {
  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `GET /figure-replays`: a total of one indicator as it stood at an instant; of a plan's cascade, or of a branch. */
export class FigureReplayQuery {
  @IdField({ label: 'Chỉ tiêu' })
  indicatorId!: string;

  /** Root of the branch; needed without a plan. */
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string;

  /** Left out with a plan = the plan's own. */
  @CivilDateField({ label: 'Từ ngày', optional: true })
  from?: CivilDate;

  @CivilDateField({ label: 'Đến ngày', optional: true })
  to?: CivilDate;

  /** ISO instant, for example `2020-07-02T03:00:00.000Z`; left out = now. */
  @TextField({ label: 'Thời điểm', max: 40, optional: true })
  at?: string;
}
