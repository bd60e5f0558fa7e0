import type { ReportValueInput } from './contracts/report.dto';

/**
 * What a reported figure says: a number; `ZERO` "bằng 0" (it happened, nobody came, or the count is nil);
 * `NONE_OCCURRED` "không phát sinh" (nothing of the kind took place); `NOT_APPLICABLE` "không áp dụng".
 * A unit that did not report has no row at all.
 */
export const BLANK_KINDS = ['NUMBER', 'ZERO', 'NONE_OCCURRED', 'NOT_APPLICABLE'] as const;
export type BlankKind = (typeof BLANK_KINDS)[number];

/** Words of the kinds for screens and documents. */
export const BLANK_NAMES: Record<BlankKind, string> = {
  NUMBER: 'Có số liệu',
  ZERO: 'Bằng 0',
  NONE_OCCURRED: 'Không phát sinh',
  NOT_APPLICABLE: 'Không áp dụng',
};

/** The number a kind contributes to a sum: 0 for ZERO and NONE_OCCURRED, null (out of the count) for NOT_APPLICABLE. */
export function contributionOf(blank: BlankKind, value: number | null): number | null {
  if (blank === 'NUMBER') return value;
  return blank === 'NOT_APPLICABLE' ? null : 0;
}

/**
 * What is wrong with a figure, or undefined: NUMBER needs a number other than 0, the other kinds bear none.
 * @returns a code for the field error: `value-required`, `value-is-zero`, `value-not-expected`.
 */
export function valueFault(input: Pick<ReportValueInput, 'blank' | 'value'>): ValueFault | undefined {
  // An absent number may also come as null.
  const value = input.value ?? undefined;
  if (input.blank !== 'NUMBER') return value === undefined ? undefined : 'value-not-expected';
  if (value === undefined) return 'value-required';
  return value === 0 ? 'value-is-zero' : undefined;
}

/** Codes of `valueFault`. */
export type ValueFault = 'value-required' | 'value-is-zero' | 'value-not-expected';
