import type { SheetGrid } from '@congtac/planning-domain';

/** Reads the sheets of an Excel workbook; the port behind which the library and its process stand. */
export abstract class WorkbookReader {
  /**
   * Visible sheets with their cells, merged ranges and hidden rows; hidden sheets come without rows.
   * Problems `planning.import-formulas`, `planning.import-too-large`, `planning.import-unreadable`.
   */
  abstract read(bytes: Buffer): Promise<SheetGrid[]>;
}
