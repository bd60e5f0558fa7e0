const integerFormat = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** A figure as Vietnamese readers write it: `1035` → `1.035`, `73.5` → `73,5`. */
export function formatNumber(value: number): string {
  return integerFormat.format(value);
}

/** How exactly a figure is known (I-17): `hơn`, `gần`, `khoảng` or exact. */
export const QUALIFIERS = ['EXACT', 'OVER', 'NEARLY', 'ABOUT'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

const qualifierWords: Record<Qualifier, string> = { EXACT: '', OVER: 'hơn ', NEARLY: 'gần ', ABOUT: 'khoảng ' };

/** A figure with its qualifier in words: `(150, 'OVER')` → `hơn 150`. */
export function formatQualified(value: number, qualifier: Qualifier): string {
  return qualifierWords[qualifier] + formatNumber(value);
}
