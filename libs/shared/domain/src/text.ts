/**
 * Search form of a Vietnamese text: lower case, no accents, đ → d (đ does not decompose), single spaces.
 * `foldVietnamese('Đường')` is `'duong'`.
 */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Stored form of a text: NFC, line ends `\n`, no spaces at the ends. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/**
 * True when the text holds characters that cannot be seen or stored: NUL and other controls (line end and tab are
 * allowed), lone surrogates, bidirectional overrides and tag characters.
 */
export function hasForbiddenCharacters(text: string): boolean {
  return (
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/u.test(text) ||
    !text.isWellFormed()
  );
}

/** True when nothing of the text can be seen (only spaces or zero-width characters). */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD\u180E]/gu, '') === '';
}
