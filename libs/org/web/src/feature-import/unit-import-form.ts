import { type SchemaPathTree, validateStandardSchema } from '@angular/forms/signals';
import { type Line, StartUnitImport } from '@congtac/org-domain';
import { dtoSchema } from '@congtac/shared-data';

/** Ready name patterns; '' lets the person write one. */
export const namePatterns = {
  asWritten: '{ten}',
  front: 'Ủy ban MTTQ Việt Nam {ten_thuong}',
  party: 'Đảng ủy {ten_thuong}',
} as const;

/** Options of an import as the form edits them. */
export interface ImportOptions {
  parentId: number | null;
  line: Line;
  codeSystem: string;
  namePattern: string;
}

/** Rules of the options: those of the API's class. */
export function importRules(path: SchemaPathTree<ImportOptions>): void {
  validateStandardSchema(path, dtoSchema<ImportOptions>(StartUnitImport));
}

/** Columns a list needs, as a small CSV to start from (UTF-8 with mark for Excel). */
export const sampleList =
  '\uFEFFmã,tên,cấp,mã cấp trên\r\nA01,Quận Mẫu,DISTRICT,\r\nA0101,Phường Mẫu 1,WARD,A01\r\nA0102,Phường Mẫu 2,WARD,A01\r\n';
