/** Kinds of numbering from the widest to the narrowest. */
export const NUMBERING_KINDS = ['LETTER', 'ROMAN', 'DECIMAL', 'ALPHA', 'DASH', 'PLUS', 'DOT', 'NONE'] as const;
export type NumberingKind = (typeof NUMBERING_KINDS)[number];

/** A numbering as read: its kind, its place in the order of levels (smaller = higher) and its text without marks. */
export interface Numbering {
  kind: NumberingKind;
  rank: number;
  label: string;
}

const RANKS = { LETTER: 1, ROMAN: 2, DECIMAL: 10, ALPHA: 50, DASH: 60, PLUS: 70, DOT: 80, NONE: 90 } as const;

/** Reads the STT cell: `A`, `II`, `1`, `1.1`, `a)`, `-`, `+`, `•`; anything else counts as no numbering. */
export function readNumbering(text: string): Numbering {
  const label = text
    .trim()
    .replace(/[.)/:]+$/, '')
    .trim();
  if (/^[IVX]+$/.test(label)) return { kind: 'ROMAN', rank: RANKS.ROMAN, label };
  if (/^[A-ZĐ]$/.test(label)) return { kind: 'LETTER', rank: RANKS.LETTER, label };
  if (/^\d{1,3}([.,]\d{1,3})*$/.test(label)) {
    const parts = label.split(/[.,]/);
    return { kind: 'DECIMAL', rank: RANKS.DECIMAL + parts.length, label: parts.join('.') };
  }
  if (/^[a-zđ]$/.test(label)) return { kind: 'ALPHA', rank: RANKS.ALPHA, label };
  if (/^[-–—]$/.test(text.trim())) return { kind: 'DASH', rank: RANKS.DASH, label: '-' };
  if (text.trim() === '+') return { kind: 'PLUS', rank: RANKS.PLUS, label: '+' };
  if (/^[•*]$/.test(text.trim())) return { kind: 'DOT', rank: RANKS.DOT, label: '•' };
  return { kind: 'NONE', rank: RANKS.NONE, label: '' };
}

const LEADING =
  /^(?:([IVX]+|\d{1,3}(?:\.\d{1,3})*)[.)]\s+|(\d{1,3}(?:\.\d{1,3})+)\s+|([a-zđ])[.)]\s+|([-–—+•*])\s+)(?=\S)/u;

/** Splits a numbering written into the content itself: `1.1. Tổ chức …` → numbering `1.1` and `Tổ chức …`. */
export function splitNumbering(title: string): { numbering: Numbering; title: string } {
  const found = LEADING.exec(title);
  if (!found) return { numbering: readNumbering(''), title };
  const written = found.slice(1).find((part) => part !== undefined) ?? '';
  return { numbering: readNumbering(written), title: title.slice(found[0].length) };
}
