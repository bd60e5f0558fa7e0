import type { ImportFile } from './import.service';

/** What the upload form hands over. */
export interface UploadedTable {
  originalname: string;
  buffer: Buffer;
}

/** The largest list that is taken, in bytes; kept in memory while it is stored. */
export const IMPORT_MAX_BYTES = 10 * 1024 * 1024;

/** The uploaded file as the import takes it. */
export function importFileOf(file: UploadedTable | undefined): ImportFile | undefined {
  return file && { name: file.originalname, bytes: file.buffer };
}
