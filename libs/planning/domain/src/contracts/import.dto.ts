import {
  BooleanField,
  ChoiceField,
  type CivilDate,
  CivilDateField,
  IntField,
  ListField,
  PageQuery,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { IMPORT_CHOICES, type ImportChoice } from '../import/analysis';
import { IMPORT_FIELDS, type ImportField } from '../import/columns';

/** Whether a table updates what an earlier import of it made, or stands beside it. */
export const IMPORT_MODES = ['UPDATE', 'ADD'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** One column and what it is. */
export class MappedColumn {
  /** From 0. */
  @IntField({ label: 'Cột', min: 0, max: 59 })
  column!: number;

  @ChoiceField({ label: 'Ý nghĩa của cột', of: IMPORT_FIELDS })
  field!: ImportField;
}

/** `PUT /plan-imports/:id/mapping`: which sheet, where its header is, what its columns are. */
export class PutImportMapping {
  /** Index of the sheet, from 0. */
  @IntField({ label: 'Trang tính', min: 0, max: 199 })
  sheet!: number;

  /** Rows of the header as numbered in the file; empty = the table has none. */
  @ListField({ label: 'Dòng tiêu đề', max: 3, of: () => HeaderRow })
  headerRows!: HeaderRow[];

  @ListField({ label: 'Các cột', max: 60, of: () => MappedColumn })
  columns!: MappedColumn[];

  @BooleanField({ label: 'Thụt dòng theo STT' })
  nested!: boolean;

  @ChoiceField({ label: 'Cách nhập', of: IMPORT_MODES })
  mode!: ImportMode;
}

/** One row of the header. */
export class HeaderRow {
  @IntField({ label: 'Dòng tiêu đề', min: 1, max: 1048576 })
  row!: number;
}

/** A decision on one thing the reading asks about. */
export class ImportDecision {
  @TextField({ label: 'Mục cần quyết định', max: 12000 })
  key!: string;

  @ChoiceField({ label: 'Cách xử lý', of: IMPORT_CHOICES })
  choice!: ImportChoice;

  /** With `DAY`. */
  @CivilDateField({ label: 'Ngày', optional: true })
  day?: CivilDate;

  /** With `UNIT`. */
  @UnitIdField({ label: 'Đơn vị', optional: true })
  unitId?: number;
}

/** `PUT /plan-imports/:id/decisions`: adds to or replaces decisions by their keys. */
export class PutImportDecisions {
  @ListField({ label: 'Quyết định', max: 2000, of: () => ImportDecision })
  decisions!: ImportDecision[];
}

/** What an import does with a row. */
export const IMPORT_EFFECTS = ['ADD', 'CHANGE', 'SAME', 'REMOVE'] as const;
export type ImportEffect = (typeof IMPORT_EFFECTS)[number];

/** `GET /plan-imports/:id/rows`: a page of the preview. */
export class ImportQuery extends PageQuery {
  @ChoiceField({ label: 'Kết quả', of: IMPORT_EFFECTS, optional: true })
  effect?: ImportEffect;
}
