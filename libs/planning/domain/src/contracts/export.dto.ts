import { ChoiceField, type CivilDate, CivilDateField, TextField } from '@congtac/shared-domain';

/** Files the official annex can be had as. */
export const ANNEX_FORMATS = ['xlsx', 'docx', 'pdf'] as const;
export type AnnexFormat = (typeof ANNEX_FORMATS)[number];

/** Files the table of the screen can be had as. */
export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** What exported rows are gathered under. */
export const EXPORT_GROUPS = ['section', 'lead', 'theme'] as const;
export type ExportGroup = (typeof EXPORT_GROUPS)[number];

/** Which tasks are exported: the filter of the plan's table; lists are separated by commas. */
export class PlanExportFilter {
  @TextField({ label: 'Từ cần tìm', max: 200, blank: true, optional: true })
  q?: string;

  @TextField({ label: 'Chủ trì', max: 2000, blank: true, optional: true })
  leadIds?: string;

  @TextField({ label: 'Chuyên đề', max: 2000, blank: true, optional: true })
  themeIds?: string;

  @TextField({ label: 'Cuộc vận động', max: 2000, blank: true, optional: true })
  campaignIds?: string;

  @TextField({ label: 'Loại việc', max: 1000, blank: true, optional: true })
  kinds?: string;

  @TextField({ label: 'Tiến độ', max: 500, blank: true, optional: true })
  timeliness?: string;

  /** `key`, `urgent`, `no-lead`, `no-due`. */
  @TextField({ label: 'Đánh dấu', max: 100, blank: true, optional: true })
  flags?: string;

  @CivilDateField({ label: 'Hạn từ ngày', optional: true })
  dueFrom?: CivilDate;

  @CivilDateField({ label: 'Hạn đến ngày', optional: true })
  dueTo?: CivilDate;
}

/** `GET /plans/:id/annex`: the official annex of eight columns (domain.md §3.2). */
export class AnnexQuery extends PlanExportFilter {
  @ChoiceField({ label: 'Loại tệp', of: ANNEX_FORMATS })
  format!: AnnexFormat;
}

/** `GET /plans/:id/export`: the table of the screen, or every column. */
export class SheetQuery extends PlanExportFilter {
  @ChoiceField({ label: 'Loại tệp', of: SHEET_FORMATS })
  format!: SheetFormat;

  /** Names of columns in order, separated by commas; without them every column. */
  @TextField({ label: 'Các cột', max: 500, blank: true, optional: true })
  columns?: string;

  @ChoiceField({ label: 'Nhóm theo', of: EXPORT_GROUPS, optional: true })
  group?: ExportGroup;
}
