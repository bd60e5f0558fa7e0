import type { ImportFile } from './import.service';

/** What the upload form hands over. */
export interface UploadedTable {
  originalname: string;
  buffer: Buffer;
}

/** One file of at most 10 MB beside a few short fields; kept in memory while it is stored. */
export const UPLOAD_LIMITS = { limits: { files: 1, fileSize: 10 * 1024 * 1024, fields: 10, fieldSize: 2048 } };

/** The uploaded file; upload forms carry names as latin1, so Vietnamese names are decoded. */
export function importFileOf(file: UploadedTable | undefined): ImportFile | undefined {
  return file && { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), bytes: file.buffer };
}
