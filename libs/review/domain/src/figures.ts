import { type Qualifier, formatQualified } from '@congtac/shared-domain';
import type { LinkedFigure } from './contracts/review.views';

/** A value with how exactly it is known. */
export interface QualifiedValue {
  value: number;
  qualifier: Qualifier;
}

/**
 * The sum of qualified values (I-17, G-6): exact only when every part is exact. `hơn` or `gần` survives when it is the
 * only kind of inexactness; different kinds together give `khoảng`. An empty list is an exact 0.
 */
export function sumQualified(values: readonly QualifiedValue[]): QualifiedValue {
  const total = values.reduce((sum, part) => sum + part.value, 0);
  const inexact = new Set(values.map((part) => part.qualifier).filter((qualifier) => qualifier !== 'EXACT'));
  if (inexact.size === 0) return { value: total, qualifier: 'EXACT' };
  const [only] = inexact;
  return { value: total, qualifier: inexact.size === 1 && only ? only : 'ABOUT' };
}

/** A figure in words with its unit: `1.035 lượt người`, `hơn 150 tập thể`, `73,5%`. */
export function figureText(figure: QualifiedValue, unitOfMeasure: string): string {
  const number = formatQualified(figure.value, figure.qualifier);
  if (unitOfMeasure === '%') return `${number}%`;
  return unitOfMeasure ? `${number} ${unitOfMeasure}` : number;
}

/** The figures whose wording stands in `text` (`6 tổ` does not stand in `56 tổ`): the links a text keeps to its sources. */
export function figuresIn(text: string | null, candidates: readonly LinkedFigure[]): LinkedFigure[] {
  if (!text) return [];
  const kept = new Map<string, LinkedFigure>();
  for (const figure of candidates) if (stands(figure.text, text)) kept.set(figure.key, figure);
  return [...kept.values()];
}

function stands(wording: string, text: string): boolean {
  const parts = text.split(wording);
  return parts.slice(0, -1).some((before) => !/[\d.,/]$/.test(before));
}
