import { addDays, earlierOf, monthPeriod, type CivilDate, type Period } from '@congtac/shared-domain';

/** A month of a window, cut at the window's ends. */
export interface BurnUpMonth extends Period {
  /** `2020-03`. */
  month: string;
}

/** The calendar months that a window touches, in their order. */
export function burnUpMonths(window: Period): BurnUpMonth[] {
  const months: BurnUpMonth[] = [];
  for (let from = window.from; from <= window.to;) {
    const { to } = monthPeriod(Number(from.slice(0, 4)), Number(from.slice(5, 7)));
    months.push({ month: from.slice(0, 7), from, to: earlierOf(to, window.to) });
    from = addDays(to, 1);
  }
  return months;
}

/** What should be reached from a day on: the sum of all targets due by then, one step for each day. */
export function expectationSteps(
  targets: readonly { on: CivilDate; value: number }[],
): { on: CivilDate; expected: number }[] {
  const days = [...new Set(targets.map((target) => target.on))].sort();
  return days.map((on) => ({
    on,
    expected: targets.filter((target) => target.on <= on).reduce((sum, target) => sum + target.value, 0),
  }));
}
