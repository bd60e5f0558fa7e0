import { addDays, type CivilDate } from '@congtac/shared-domain';
import type { HandedOver, OpenWorkKind } from './contracts/closing.views';

/** When the work of an ended unit passes over. */
export interface HandOverTime {
  /** Day from which the successor answers for it. */
  on: CivilDate;
  /** True when that day has come, so that it passes over together with the closing. */
  now: boolean;
}

/**
 * A unit whose last day is today or past hands over at once. One that ends later works until its last day is over and
 * hands over the day after, so that nobody reports for a task that is still another's.
 */
export function handOverTime(lastDay: CivilDate, today: CivilDate): HandOverTime {
  return lastDay <= today ? { on: lastDay, now: true } : { on: addDays(lastDay, 1), now: false };
}

/** What decides whether a unit may take over. */
export interface SuccessorFacts {
  unitId: number;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
}

/** True for another unit that has begun when the work passes over and goes on after that (§2.9). */
export function mayTakeOver(candidate: SuccessorFacts, endedUnitId: number, handOverOn: CivilDate): boolean {
  return (
    candidate.unitId !== endedUnitId &&
    (candidate.validFrom === null || candidate.validFrom <= handOverOn) &&
    (candidate.validTo === null || candidate.validTo > handOverOn)
  );
}

/** One unit that took over from another, directly or through units in between. */
export interface Succession {
  fromUnitId: number;
  toUnitId: number;
  effectiveFrom: CivilDate;
}

/**
 * What a new succession adds: the pair itself, and one for each unit that the ending one had taken over from before, so
 * that work and rights never stop at a unit that is gone.
 */
export function successionsOf(added: Succession, known: readonly Succession[]): Succession[] {
  const inherited = known
    .filter((one) => one.toUnitId === added.fromUnitId)
    .map((one) => ({
      fromUnitId: one.fromUnitId,
      toUnitId: added.toUnitId,
      effectiveFrom: one.effectiveFrom > added.effectiveFrom ? one.effectiveFrom : added.effectiveFrom,
    }));
  return [added, ...inherited];
}

/** Kinds of open work as they stand after a number. */
export const OPEN_WORK_NAMES: Readonly<Record<OpenWorkKind, string>> = {
  TASKS_LED: 'nhiệm vụ chủ trì',
  TASKS_SHARED: 'nhiệm vụ phối hợp',
  PLANS_AT_WORK: 'kế hoạch đang thực hiện',
  TASKS_GIVEN: 'nhiệm vụ đã giao cho nơi khác',
  PLANS_IN_DRAFT: 'kế hoạch dự thảo',
  OBLIGATIONS: 'kế hoạch còn phải xây dựng',
  REPORTS: 'báo cáo đang viết',
  DIRECTIVES: 'chỉ đạo chưa xác nhận đã nhận',
};

/** Handed-over work in one line: "12 nhiệm vụ chủ trì, 1 kế hoạch đang thực hiện". */
export function openWorkText(work: readonly HandedOver[]): string {
  return work.map(({ kind, count }) => `${count} ${OPEN_WORK_NAMES[kind]}`).join(', ');
}
