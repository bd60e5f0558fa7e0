import {
  ChoiceField,
  IdField,
  IntField,
  ListField,
  NumberField,
  QUALIFIERS,
  type Qualifier,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { BLANK_KINDS, type BlankKind } from '../blank';

/** `GET /consolidations/:indicatorId/table` and its files. */
export class ConsolidationTableQuery {
  /** Root of the table; left out = the unit of the post acted in. */
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  /** Left out = the half-year of today as the unit cuts time. */
  @IdField({ label: 'Kỳ báo cáo', optional: true })
  periodId?: string;

  /** Names the plan whose tasks take the figures when a unit has several. */
  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string;
}

/** One figure typed for a unit. */
export class ConsolidationEntry {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @ChoiceField({ label: 'Cách ghi số liệu', of: BLANK_KINDS })
  blank!: BlankKind;

  /** Present exactly when `blank` is NUMBER; `0` belongs to ZERO. */
  @NumberField({ label: 'Số liệu', min: 0, max: 999_999_999_999, decimals: 4, optional: true })
  value?: number;

  @ChoiceField({ label: 'Mức chính xác', of: QUALIFIERS, optional: true })
  qualifier?: Qualifier;

  /** The report that the person saw on the line, with its version; left out = the line was empty. */
  @IdField({ label: 'Báo cáo', optional: true })
  reportId?: string;

  @IntField({ label: 'Phiên bản', min: 1, max: 2_000_000_000, optional: true })
  version?: number;
}

/** `POST /consolidations/:indicatorId/entries`: figures of several units; all of them are written, or none. */
export class WriteConsolidationEntries {
  /** Root of the table. */
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @IdField({ label: 'Kỳ báo cáo' })
  periodId!: string;

  /** The plan whose tasks take the figures when a unit has several. */
  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string;

  /** Where the figures come from, e.g. "Tổ báo qua điện thoại". */
  @TextField({ label: 'Nguồn số liệu', max: 500, optional: true, blank: true })
  source?: string;

  /** Why accepted figures among them are changed (I-14). */
  @TextField({ label: 'Lý do sửa', max: 2000, optional: true, blank: true })
  reason?: string;

  @ListField({ label: 'Số liệu', max: 500, min: 1, of: () => ConsolidationEntry })
  rows!: ConsolidationEntry[];
}

/** One report to be accepted, as the person saw it. */
export class ReportToAccept {
  @IdField({ label: 'Báo cáo' })
  reportId!: string;

  @IntField({ label: 'Phiên bản', min: 1, max: 2_000_000_000 })
  version!: number;
}

/** `POST /report-decisions`: accepts many reports, each by itself. */
export class AcceptReports {
  @ListField({ label: 'Báo cáo', max: 200, min: 1, of: () => ReportToAccept })
  reports!: ReportToAccept[];
}
