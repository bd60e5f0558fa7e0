import type { ReportRowView } from '@congtac/reporting-domain';

/** Why a report should be read before it is accepted together with others. */
export type QueueException = 'own' | 'completes' | 'late' | 'again' | 'wordless';

/** What is unusual about a report, the most telling first; empty = it may be accepted among others. */
export function exceptionsOf(row: ReportRowView): QueueException[] {
  const found: readonly (readonly [QueueException, boolean])[] = [
    ['own', !row.allowed.includes('accept')],
    ['completes', row.completesTask],
    ['late', row.late],
    ['again', row.revision > 1],
    ['wordless', row.summary.trim() === ''],
  ];
  return found.filter(([, holds]) => holds).map(([name]) => name);
}

/** Exceptions first, in the order of the queue; the rest after them. */
export function exceptionsFirst(rows: readonly ReportRowView[]): ReportRowView[] {
  const unusual = rows.filter((row) => exceptionsOf(row).length > 0);
  return [...unusual, ...rows.filter((row) => exceptionsOf(row).length === 0)];
}

/** Ticked from the start when many are accepted: everything usual. */
export function tickedAtFirst(rows: readonly ReportRowView[]): Set<string> {
  return new Set(rows.filter((row) => exceptionsOf(row).length === 0).map((row) => row.reportId));
}

/** What a key does in the queue. */
export type QueueDeed = 'next' | 'previous' | 'accept' | 'return' | 'undo';

/** A pressed key as far as the queue looks at it. */
export interface QueueKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

const deeds: Readonly<Record<string, QueueDeed>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Enter: 'accept',
  x: 'accept',
  r: 'return',
  u: 'undo',
};

/** The deed of a key. Nothing while something is typed; Enter on a link or a button belongs to that. */
export function deedOf(key: QueueKey, target: EventTarget | null): QueueDeed | undefined {
  if (key.isComposing || key.ctrlKey || key.altKey || key.metaKey) return undefined;
  const element = target instanceof Element ? target : undefined;
  if (element?.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return undefined;
  if (key.key === 'Enter' && element?.closest('a, button, input, summary')) return undefined;
  return deeds[key.key.length === 1 ? key.key.toLowerCase() : key.key];
}

/** Pixels to the side after which a swipe decides. */
const SWIPE = 96;

/** What a swipe means: right accepts, left returns; nothing when it was short or rather up and down. */
export function swipeOf(dx: number, dy: number): 'accept' | 'return' | undefined {
  if (Math.abs(dx) < SWIPE || Math.abs(dx) < 2 * Math.abs(dy)) return undefined;
  return dx > 0 ? 'accept' : 'return';
}
