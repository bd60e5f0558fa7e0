import { addDays, type CivilDate, daysBetween, formatCivilDate } from '@congtac/shared-domain';

/** Days before (negative) and after the due day on which people are reminded; afterwards every week. */
const STAGES = [-7, -3, 0, 1] as const;
const WEEK = 7;

/**
 * The latest stage of a due day that fell into the days after `from` up to and with `to` (domain.md §2.8.6): -7, -3, 0, 1,
 * 8, 15, … days after it. After a pause of the worker the earlier ones are passed over: one reminder says it all.
 * @returns undefined when none did.
 */
export function dueStage(dueOn: CivilDate, from: CivilDate, to: CivilDate): number | undefined {
  const reached = daysBetween(dueOn, to);
  const stage =
    reached > 1 ? 1 + WEEK * Math.floor((reached - 1) / WEEK) : STAGES.filter((one) => one <= reached).at(-1);
  return stage !== undefined && addDays(dueOn, stage) > from ? stage : undefined;
}

/** How long until or since the due day, in words; `today` may be later than the stage that is told. */
export function dueWords(dueOn: CivilDate, today: CivilDate): string {
  const late = daysBetween(dueOn, today);
  if (late < 0) return `Còn ${-late} ngày đến hạn`;
  return late === 0 ? 'Hôm nay đến hạn' : `Quá hạn ${late} ngày`;
}

/** The due day in words, for the second line of a reminder. */
export function dueDetail(dueOn: CivilDate, label = ''): string {
  return `${label ? `${label}, hạn` : 'Hạn'} ngày ${formatCivilDate(dueOn)}`;
}
