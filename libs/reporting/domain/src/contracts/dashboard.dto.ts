import {
  BooleanField,
  ChoiceField,
  CivilDateField,
  IdField,
  IntField,
  TextField,
  UnitIdField,
  type CivilDate,
} from '@congtac/shared-domain';
import { ATTENTION_KINDS, MATRIX_BY, type AttentionKind, type MatrixBy } from './dashboard.views';

/** The unit a dashboard is about; left out = the unit of the post acted in. */
export class DashboardQuery {
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;
}

/** `GET /dashboards/themes`. With neither plan nor year the business year is meant. */
export class ThemesQuery extends DashboardQuery {
  /** Tasks of this plan and of the plans that cite it. */
  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string;

  /** Tasks of every plan that covers the year. */
  @IntField({ label: 'Năm', min: 2010, max: 2100, optional: true, fromText: true })
  year?: number;

  /** Day that numbers and tree are told for; left out = today; never a day to come. */
  @CivilDateField({ label: 'Tính đến ngày', optional: true })
  asOf?: CivilDate;

  /** Counts "Nhiệm vụ đột xuất" too; left out they stay outside (G-9). */
  @BooleanField({ label: 'Tính cả nhiệm vụ đột xuất', optional: true, fromText: true })
  includeUrgent?: boolean;
}

/** `GET /dashboards/matrix`. */
export class MatrixQuery extends ThemesQuery {
  @ChoiceField({ label: 'Cột', of: MATRIX_BY, optional: true })
  by?: MatrixBy;
}

/** `GET /dashboards/reporting`. */
export class ReportingDashboardQuery extends DashboardQuery {
  /** The newest period shown; left out = the month that runs today. Those before it of the same kind stand beside it. */
  @IdField({ label: 'Kỳ báo cáo', optional: true })
  periodId?: string;

  @IntField({ label: 'Số kỳ', min: 1, max: 12, optional: true, fromText: true })
  count?: number;
}

/** States of reports owed that can be asked for. */
export const REPORTING_ROW_STATES = ['reported', 'missing', 'late'] as const;
export type ReportingRowState = (typeof REPORTING_ROW_STATES)[number];

/** `GET /dashboards/reporting-rows`. */
export class ReportingRowsQuery extends DashboardQuery {
  @IdField({ label: 'Kỳ báo cáo' })
  periodId!: string;

  @ChoiceField({ label: 'Tình trạng', of: REPORTING_ROW_STATES, optional: true })
  state?: ReportingRowState;

  /** Only what the unit itself owes, without the units below it. */
  @BooleanField({ label: 'Chỉ đơn vị này', optional: true, fromText: true })
  own?: boolean;

  @TextField({ label: 'Tiếp theo', max: 200, optional: true })
  after?: string;

  @IntField({ label: 'Số dòng mỗi trang', min: 1, max: 200, optional: true, fromText: true })
  size?: number;
}

/** `GET /dashboards/attention`; `after` is what the page before gave as `next`. */
export class AttentionQuery extends DashboardQuery {
  @ChoiceField({ label: 'Loại việc cần chú ý', of: ATTENTION_KINDS, optional: true })
  kind?: AttentionKind;

  @TextField({ label: 'Tiếp theo', max: 200, optional: true })
  after?: string;

  @IntField({ label: 'Số dòng mỗi trang', min: 1, max: 200, optional: true, fromText: true })
  size?: number;
}

/** `GET /dashboards/burn-up`: figures of one indicator in a plan, of the unit and everything below it. */
export class BurnUpQuery extends DashboardQuery {
  @IdField({ label: 'Kế hoạch' })
  planId!: string;

  @IdField({ label: 'Chỉ tiêu' })
  indicatorId!: string;
}

/** `GET /dashboards/changes`. */
export class ChangesQuery extends DashboardQuery {
  /** First day looked at; left out = seven days ago. */
  @CivilDateField({ label: 'Từ ngày', optional: true })
  since?: CivilDate;
}
