import { formatNumber, type Qualifier } from '@congtac/shared-domain';

/** How a computed figure stands to the truth: exactly it, at least it, or near it (I-17). */
export type Bound = 'EXACT' | 'AT_LEAST' | 'ABOUT';

/** The bound of a figure made from parts: `hơn` alone gives "at least"; `gần` or `khoảng` gives "about". */
export function boundOf(qualifiers: readonly Qualifier[]): Bound {
  if (qualifiers.some((qualifier) => qualifier === 'NEARLY' || qualifier === 'ABOUT')) return 'ABOUT';
  return qualifiers.includes('OVER') ? 'AT_LEAST' : 'EXACT';
}

/** A computed figure for screens: `1.035`, `≥ 210`, `~ 90`; empty without a value. */
export function formatBound(value: number | null, bound: Bound): string {
  if (value === null) return '';
  return { EXACT: '', AT_LEAST: '≥ ', ABOUT: '~ ' }[bound] + formatNumber(value);
}

/** A computed figure for documents: `1.035`, `hơn 210`, `khoảng 90` (G-6); empty without a value. */
export function formatBoundWords(value: number | null, bound: Bound): string {
  if (value === null) return '';
  return { EXACT: '', AT_LEAST: 'hơn ', ABOUT: 'khoảng ' }[bound] + formatNumber(value);
}
