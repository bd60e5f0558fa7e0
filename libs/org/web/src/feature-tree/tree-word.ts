import { foldVietnamese } from '@congtac/shared-domain';

/** Openings that nearly every name shares; typing them would find nothing. Folded, longest first. */
const openings = [
  'uy ban mat tran to quoc viet nam ',
  'uy ban mttq viet nam ',
  'ban thuong truc ',
  'ban cong tac mat tran ',
  'thanh pho ',
  'thi tran ',
  'dac khu ',
  'thi xa ',
  'phuong ',
  'huyen ',
  'quan ',
  'tinh ',
  'khoi ',
  'xa ',
  'to ',
];

/**
 * What the first letters typed in the tree are compared with: the name without accents and without what all names
 * begin with, so that `d a i` finds "Ủy ban MTTQ Việt Nam phường Đại Kim".
 */
export function typeAheadWord(name: string): string {
  let word = foldVietnamese(name);
  for (const opening of openings) if (word.startsWith(opening)) word = word.slice(opening.length);
  return word || foldVietnamese(name);
}
