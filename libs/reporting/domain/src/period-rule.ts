import type { PeriodKind, PeriodProfile } from './reporting-period';

/** Working days after the cut-off, by level of the unit that sends. */
export type SubmitDays = Readonly<Record<string, number>>;

/** What one place (a line, or a unit for itself and everything below it) says about periods; null = as above. */
export interface PeriodRule {
  profile: PeriodProfile | null;
  kinds: readonly PeriodKind[] | null;
  graceDays: number | null;
  submitDays: SubmitDays;
}

/** How a unit reports by periods once every place above has been heard. */
export interface EffectivePeriodRule {
  profile: PeriodProfile;
  /** Kinds the unit reports by; terms of office always count. */
  kinds: readonly PeriodKind[];
  /** Working days after the deadline in which reports are still taken. */
  graceDays: number;
  submitDays: SubmitDays;
}

/** Levels in the order in which they send: the lowest first (§2.8). */
export const LEVELS_UPWARDS = ['GROUP', 'AREA', 'WARD', 'DISTRICT', 'PROVINCE', 'CENTRAL'] as const;

/** Working days for a level that the rule does not name. */
export const OTHER_LEVEL_DAYS = 5;

/** How units report where nobody has said anything (A-2, §3.5). */
export const DEFAULT_PERIOD_RULE: EffectivePeriodRule = {
  profile: 'CALENDAR',
  kinds: ['H1', 'H2', 'YEAR'],
  graceDays: 5,
  submitDays: { GROUP: 1, AREA: 2, WARD: 3, DISTRICT: 4, PROVINCE: 5, CENTRAL: 7 },
};

/** What the rules of a chain agree on: the nearest word wins, for each setting and for each level of its own.
 * @param nearestFirst the unit's own rule, those of the units above it from near to far, the line's last.
 */
export function effectiveRule(nearestFirst: readonly PeriodRule[]): EffectivePeriodRule {
  const nearest = <V>(pick: (rule: PeriodRule) => V | null, fallback: V): V => {
    for (const rule of nearestFirst) {
      const said = pick(rule);
      if (said !== null) return said;
    }
    return fallback;
  };
  return {
    profile: nearest((rule) => rule.profile, DEFAULT_PERIOD_RULE.profile),
    kinds: nearest((rule) => rule.kinds, DEFAULT_PERIOD_RULE.kinds),
    graceDays: nearest((rule) => rule.graceDays, DEFAULT_PERIOD_RULE.graceDays),
    submitDays: Object.assign(
      { ...DEFAULT_PERIOD_RULE.submitDays },
      ...[...nearestFirst].reverse().map((rule) => rule.submitDays),
    ),
  };
}

/** Working days after the cut-off in which a level sends. */
export function submitDaysOf(rule: EffectivePeriodRule, level: string): number {
  return rule.submitDays[level] ?? OTHER_LEVEL_DAYS;
}

/**
 * The first pair of neighbouring levels of which the lower one would not send earlier than the upper one; null when the
 * order is right. Each level needs time with what the lower one sent (NĐ 09/2019 Art. 8).
 */
export function levelsOutOfOrder(days: SubmitDays): { lower: string; upper: string } | null {
  const named = LEVELS_UPWARDS.filter((level) => days[level] !== undefined);
  for (const [index, upper] of named.entries()) {
    const lower = named[index - 1];
    if (lower !== undefined && days[lower] >= days[upper]) return { lower, upper };
  }
  return null;
}

/** True when the unit reports by periods of the kind. */
export function reportsBy(rule: EffectivePeriodRule, kind: PeriodKind): boolean {
  return kind === 'TERM' || rule.kinds.includes(kind);
}
