/** Outcome of reading what a person typed: a value, nothing typed, an unreadable text, or two possible meanings. */
export type Parsed<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'ambiguous'; readonly choices: readonly [T, T] };

/**
 * A number as Vietnamese people type it: `1035`, `1.035`, `1 035`, `73,5`.
 * `1.5` may mean 1,5 or a slip for 15, so it is not guessed: the answer is `ambiguous` with [1.5, 15].
 */
export function parseNumber(text: string): Parsed<number> {
  const typed = text.trim().replace(/[\s\u00a0]+/g, ' ');
  if (typed === '') return { kind: 'empty' };
  if (/^-?\d+(,\d+)?$/.test(typed)) return value(typed);
  if (/^-?\d{1,3}([. ]\d{3})+(,\d+)?$/.test(typed)) return value(typed);
  const dotted = /^(-?\d+)\.(\d+)$/.exec(typed);
  if (dotted) return { kind: 'ambiguous', choices: [Number(typed), Number(dotted[1] + dotted[2])] };
  return { kind: 'invalid' };
}

/**
 * A civil date as typed: `19/11/2026`, `19-11-2026`, `19.11.2026`, `19/11` (year of `today`), or ISO from a paste.
 * Impossible days (31/02) are invalid, never moved to the next month. The value is `YYYY-MM-DD`.
 */
export function parseDate(text: string, today = ''): Parsed<string> {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return civil(iso[1], iso[2], iso[3]);
  const local = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}))?$/.exec(typed);
  const year = local?.[3] ?? today.slice(0, 4);
  return local && year ? civil(year, local[2], local[1]) : { kind: 'invalid' };
}

/** Text without accents, in lower case, đ as d: for matching what was typed against names. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}

function value(typed: string): Parsed<number> {
  return { kind: 'value', value: Number(typed.replace(/[. ]/g, '').replace(',', '.')) };
}

function civil(year: string, month: string, day: string): Parsed<string> {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const same = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return same ? { kind: 'value', value: date.toISOString().slice(0, 10) } : { kind: 'invalid' };
}
