import type { BlankKind } from '@congtac/reporting-domain';
import type { Qualifier } from '@congtac/shared-domain';
import { formatNumber, parseNumber, plain } from '@congtac/shared-ui';

/** A figure as it was typed: `1.035`, `hơn 150`, `không phát sinh`. */
export interface TypedFigure {
  readonly blank: BlankKind;
  readonly value?: number;
  readonly qualifier?: Qualifier;
}

/** What a text means: a figure, nothing, or why it is not clear. */
export type ReadFigure =
  | { readonly kind: 'figure'; readonly figure: TypedFigure }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly why: 'UNREADABLE' | 'AMBIGUOUS' };

const NONE = new Set(['khong phat sinh', 'khong co', 'kps', 'khong']);
const NOT_APPLICABLE = new Set(['khong ap dung', 'kad', 'n/a']);
/** Words and signs before a number (I-17); "trở lên" after it says the same as "hơn" before it. */
const QUALIFIERS: readonly [RegExp, Qualifier][] = [
  [/^(hon|tren|>=?|≥)\s*/, 'OVER'],
  [/^(gan)\s*/, 'NEARLY'],
  [/^(khoang|~|≈)\s*/, 'ABOUT'],
];

/**
 * Reads a figure as Vietnamese people write it. The unit of measure after the number is passed over; any other word, also
 * "nghìn" or "triệu", makes the text unclear, for nothing is guessed. Negative numbers are no figures.
 */
export function readFigure(text: string, unitOfMeasure = ''): ReadFigure {
  const words = plain(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (words === '') return { kind: 'empty' };
  if (NONE.has(words)) return { kind: 'figure', figure: { blank: 'NONE_OCCURRED' } };
  if (NOT_APPLICABLE.has(words)) return { kind: 'figure', figure: { blank: 'NOT_APPLICABLE' } };
  const found = QUALIFIERS.find(([sign]) => sign.test(words));
  const measure = plain(unitOfMeasure).trim();
  let rest = found ? words.replace(found[0], '') : words;
  if (measure !== '' && rest.endsWith(` ${measure}`)) rest = rest.slice(0, -measure.length).trim();
  const number = parseNumber(rest);
  if (number.kind === 'ambiguous') return { kind: 'unclear', why: 'AMBIGUOUS' };
  if (number.kind !== 'value' || number.value < 0 || number.value > 999_999_999_999) {
    return { kind: 'unclear', why: 'UNREADABLE' };
  }
  if (number.value === 0)
    return found ? { kind: 'unclear', why: 'UNREADABLE' } : { kind: 'figure', figure: { blank: 'ZERO' } };
  return { kind: 'figure', figure: { blank: 'NUMBER', value: number.value, qualifier: found?.[1] ?? 'EXACT' } };
}

const WORDS: Record<Qualifier, string> = { EXACT: '', OVER: 'hơn ', NEARLY: 'gần ', ABOUT: 'khoảng ' };

/** The text that `readFigure` reads back as the same figure. */
export function figureText(figure: { blank: BlankKind; value?: number | null; qualifier?: Qualifier }): string {
  if (figure.blank === 'ZERO') return '0';
  if (figure.blank === 'NONE_OCCURRED') return 'không phát sinh';
  if (figure.blank === 'NOT_APPLICABLE') return 'không áp dụng';
  return WORDS[figure.qualifier ?? 'EXACT'] + formatNumber(figure.value ?? 0);
}
