import type { CivilDate, Period } from '@congtac/shared-domain';
import type { OccurrenceStatus, RecurrenceFreq } from './contracts/cascade-codes';
import type { SeriesChange, SeriesPreview } from './contracts/task-life.views';
import { occurrencesOf, type PlannedOccurrence, type RecurrenceRule } from './recurrence';

/** An occurrence as it stands before the edit. */
export interface StandingOccurrence extends PlannedOccurrence {
  id: string;
  status: OccurrenceStatus;
}

/** What to write: occurrences whose day moves, new ones, and ones that go. Nothing that has begun is among them. */
export interface SeriesEdit {
  kept: StandingOccurrence[];
  same: StandingOccurrence[];
  moved: { occurrence: StandingOccurrence; dueOn: CivilDate }[];
  added: PlannedOccurrence[];
  removed: StandingOccurrence[];
}

/**
 * Applies a new rhythm to a series at work: what has begun is history and stays (§2.7). A window that has begun by
 * `today` is history; the occurrences of COUNT_IN_PERIOD share one window, so there the closed ones and those past their
 * day are. New windows start after today and after the last window kept, so nothing is asked for twice.
 */
export function editSeries(
  standing: readonly StandingOccurrence[],
  standingFreq: RecurrenceFreq | null,
  rule: RecurrenceRule,
  period: Period,
  today: CivilDate,
): SeriesEdit {
  const counted = standingFreq === 'COUNT_IN_PERIOD';
  const begun = (one: StandingOccurrence) =>
    one.status !== 'OPEN' || (counted ? one.dueOn < today : one.windowFrom <= today);
  const kept = standing.filter(begun);
  const future = standing.filter((one) => !begun(one));
  const wanted = wantedAfter(kept, counted, rule, period, today);
  const pairs = wanted.map((next) => ({ next, old: future.find((one) => sameSlot(one, next)) }));
  const lastOrdinal = Math.max(0, ...standing.map((one) => one.ordinal));
  return {
    kept,
    same: pairs.flatMap(({ next, old }) => (old && old.dueOn === next.dueOn ? [old] : [])),
    moved: pairs.flatMap(({ next, old }) =>
      old && old.dueOn !== next.dueOn ? [{ occurrence: old, dueOn: next.dueOn }] : [],
    ),
    added: pairs.filter(({ old }) => !old).map(({ next }, index) => ({ ...next, ordinal: lastOrdinal + index + 1 })),
    removed: future.filter((one) => !wanted.some((next) => sameSlot(one, next))),
  };
}

/** Tells an edit in words: "7 kỳ đã qua giữ nguyên, 5 kỳ tới đổi ngày." */
export function seriesPreview(edit: SeriesEdit): SeriesPreview {
  const changes: SeriesChange[] = [
    ...edit.kept.map((one) => lineOf('KEPT', one, one.dueOn, one.dueOn)),
    ...edit.same.map((one) => lineOf('SAME', one, one.dueOn, one.dueOn)),
    ...edit.moved.map(({ occurrence, dueOn }) => lineOf('MOVED', occurrence, occurrence.dueOn, dueOn)),
    ...edit.added.map((one) => lineOf('ADDED', one, null, one.dueOn)),
    ...edit.removed.map((one) => lineOf('REMOVED', one, one.dueOn, null)),
  ];
  const count = { kept: edit.kept.length, moved: edit.moved.length, added: edit.added.length };
  const parts = [
    count.kept > 0 ? `${count.kept} kỳ đã qua hoặc đang làm giữ nguyên` : '',
    count.moved > 0 ? `${count.moved} kỳ tới đổi ngày` : '',
    count.added > 0 ? `thêm ${count.added} kỳ` : '',
    edit.removed.length > 0 ? `bỏ ${edit.removed.length} kỳ chưa đến` : '',
  ].filter((part) => part !== '');
  const text = count.moved + count.added + edit.removed.length === 0 ? 'Không có kỳ nào thay đổi' : parts.join(', ');
  return {
    changes: changes.sort((a, b) => (a.after ?? a.before ?? '').localeCompare(b.after ?? b.before ?? '')),
    ...count,
    removed: edit.removed.length,
    summary: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  };
}

function wantedAfter(
  kept: readonly StandingOccurrence[],
  counted: boolean,
  rule: RecurrenceRule,
  period: Period,
  today: CivilDate,
): PlannedOccurrence[] {
  const planned = occurrencesOf(rule, period);
  if (rule.freq === 'COUNT_IN_PERIOD') {
    const taken = counted ? kept.map((one) => one.label) : [];
    return planned.filter((one) => !taken.includes(one.label));
  }
  const lastKept = counted
    ? ''
    : (kept
        .map((one) => one.windowTo)
        .sort()
        .at(-1) ?? '');
  return planned.filter((one) => one.windowFrom > today && one.windowFrom > lastKept);
}

function sameSlot(a: PlannedOccurrence, b: PlannedOccurrence): boolean {
  return a.label === b.label && a.windowFrom === b.windowFrom && a.windowTo === b.windowTo;
}

function lineOf(
  kind: SeriesChange['kind'],
  one: PlannedOccurrence,
  before: CivilDate | null,
  after: CivilDate | null,
): SeriesChange {
  return { kind, label: one.label, before, after };
}
