import type { ImportIssue } from '@congtac/org-domain';

/** Words of the heading row and of the two severities. */
export interface IssueWords {
  readonly heading: readonly [row: string, column: string, value: string, severity: string, message: string];
  readonly severity: Readonly<Record<ImportIssue['severity'], string>>;
}

/**
 * Complaints as a CSV that Excel opens with Vietnamese letters (UTF-8 with mark, CRLF). A cell that a spreadsheet
 * would take for a formula starts with an apostrophe.
 */
export function issuesCsv(issues: readonly ImportIssue[], words: IssueWords): string {
  const lines = issues.map(({ row, column, value, severity, message }) => [
    String(row),
    column,
    value,
    words.severity[severity],
    message,
  ]);
  return '\uFEFF' + [words.heading, ...lines].map((cells) => cells.map(cellText).join(',')).join('\r\n') + '\r\n';
}

function cellText(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
