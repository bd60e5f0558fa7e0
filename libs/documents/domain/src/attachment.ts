/** Kinds of thing a file can hang on; each kind is registered by its context with `AttachmentOwners`. */
export const ATTACHMENT_OWNER_TYPES = [
  'report',
  'review',
  'legal-document',
  'task',
  'plan',
  'directive',
  'meeting',
] as const;
export type AttachmentOwnerType = (typeof ATTACHMENT_OWNER_TYPES)[number];

/** What a file is; SIGNED_SCAN = the scan of the signed and sealed paper. */
export const ATTACHMENT_KINDS = ['DOCUMENT', 'PHOTO', 'SIGNED_SCAN'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Largest file, in bytes (20 MB). */
export const ATTACHMENT_MAX_BYTES = 20 * 1024 * 1024;

/** Most files on one thing. */
export const ATTACHMENT_MAX_FILES = 10;

/** One accepted file type: the MIME type its bytes show and the name endings that belong to it. */
export interface FileType {
  mime: string;
  extensions: readonly string[];
  label: string;
  photo: boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** File types that are accepted; everything else is refused, above all SVG, HTML, archives, macros and programs. */
export const FILE_TYPES: readonly FileType[] = [
  { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], label: 'ảnh JPG', photo: true },
  { mime: 'image/png', extensions: ['png'], label: 'ảnh PNG', photo: true },
  { mime: 'image/webp', extensions: ['webp'], label: 'ảnh WEBP', photo: true },
  { mime: 'image/heic', extensions: ['heic', 'heif'], label: 'ảnh HEIC', photo: true },
  { mime: 'image/heif', extensions: ['heic', 'heif'], label: 'ảnh HEIC', photo: true },
  { mime: 'application/pdf', extensions: ['pdf'], label: 'tệp PDF', photo: false },
  { mime: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'], label: 'tệp Word', photo: false },
  { mime: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'], label: 'tệp Excel', photo: false },
  { mime: `${OFFICE}.presentationml.presentation`, extensions: ['pptx'], label: 'tệp PowerPoint', photo: false },
];

/** What `checkFileType` found. */
export type FileTypeCheck =
  | { ok: true; type: FileType }
  | { ok: false; code: 'documents.file-type-not-allowed' | 'documents.file-extension-mismatch'; found: string };

/**
 * Compares what the bytes are with what the name says.
 * @param foundMime MIME type read from the bytes, undefined when unknown.
 * @param name the file's name with its ending.
 */
export function checkFileType(foundMime: string | undefined, name: string): FileTypeCheck {
  const type = FILE_TYPES.find((candidate) => candidate.mime === foundMime);
  if (!type) return { ok: false, code: 'documents.file-type-not-allowed', found: foundMime ?? '' };
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!type.extensions.includes(ending)) {
    return { ok: false, code: 'documents.file-extension-mismatch', found: type.label };
  }
  return { ok: true, type };
}

/**
 * A file name that is safe to store, to show and to put in a header: NFC, only the last part of a path, no control or
 * direction characters, none of `\ / : * ? " < > |`, no leading dots, at most 150 characters with the ending kept.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029:*?"<>|\uFFFD]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, 150 - ending.length).join('');
  return `${stem.trim() || 'tep'}${ending}`;
}
