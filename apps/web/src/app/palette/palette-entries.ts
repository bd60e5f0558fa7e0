import type { IconName } from '@congtac/shared-ui';
import type { SearchItem } from './search-client';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly kind: SearchItem['kind'] | 'command';
  readonly title: string;
  readonly subtitle: string;
  /** Words to match, without accents. */
  readonly words: string;
  readonly url?: string;
  readonly run?: () => void;
}

/** Icon of each kind of line. */
export const entryIcons: Readonly<Record<Entry['kind'], IconName>> = {
  unit: 'account-tree',
  plan: 'assignment',
  task: 'task-alt',
  review: 'summarize',
  command: 'chevron-right',
};

/** A search result as a line; the server has matched it already. */
export function toEntry(item: SearchItem): Entry {
  const { kind, title, subtitle, url } = item;
  return { id: `${kind}-${item.id}`, kind, title, subtitle, url, words: '' };
}

/** Lines whose words contain every typed word (both without accents); all of them when nothing is typed. */
export function matching(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = typed.split(/\s+/).filter(Boolean);
  return entries.filter((entry) => words.every((word) => entry.words.includes(word)));
}
