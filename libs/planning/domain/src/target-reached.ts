import type { AllocationMode, Comparator, IndicatorDirection } from './contracts/cascade-codes';
import { meets } from './target-check';

/** What one unit reached of its part. Null = said nothing, or no part stated. */
export interface UnitResult {
  unitId: number;
  value: number | null;
  wanted: number | null;
}

/** What a target above asks for. */
export interface ReachedRule {
  mode: AllocationMode;
  total: number | null;
  comparator: Comparator;
  direction: IndicatorDirection;
}

/** How far a target above is reached by the units below. */
export interface Reached {
  /** Null = no number decides (NARRATIVE), nothing to compare, or nobody reported. */
  reached: boolean | null;
  /** The figure that decides: sum, weakest unit, best unit, number of units; null when there is none. */
  value: number | null;
  /** Units that do not reach their part, silent ones included; empty where no single unit decides. */
  below: number[];
}

type Decide = (rule: ReachedRule, units: readonly UnitResult[]) => Reached;

const nothing: Reached = { reached: null, value: null, below: [] };

const DECIDE: Readonly<Record<AllocationMode, Decide>> = {
  EACH: (rule, units) => {
    const below = unitsBelow(rule, units);
    if (units.length === 0 || units.every((unit) => unit.value === null)) return { ...nothing, below };
    return { reached: below.length === 0, value: weakest(rule, units), below };
  },
  TOTAL_SPLIT: bySum,
  TOTAL_OPEN: bySum,
  MIN_OF_UNITS: (rule, units) => {
    const value = weakest(rule, units);
    if (value === null) return nothing;
    const silent = units.some((unit) => unit.value === null);
    const reached = rule.total === null ? null : !silent && reaches(rule, value, rule.total);
    return { reached, value, below: unitsBelow(rule, units) };
  },
  ANY_UNIT: (rule, units) => {
    const values = valuesOf(units);
    if (values.length === 0) return nothing;
    const value = rule.direction === 'UP' ? Math.max(...values) : Math.min(...values);
    return { reached: rule.total === null ? null : reaches(rule, value, rule.total), value, below: [] };
  },
  COVERAGE: (rule, units) => {
    const done = units.filter((unit) => unit.value !== null && unit.value > 0);
    const below = units.filter((unit) => !done.includes(unit)).map((unit) => unit.unitId);
    if (units.length === 0) return nothing;
    return { reached: done.length >= (rule.total ?? units.length), value: done.length, below };
  },
  NARRATIVE: () => nothing,
};

/**
 * Whether a target above is reached, by its way of allocation (§2.6). Each unit counts once, however often it is given,
 * so a task with several parents adds nothing twice (G-12); a later line of the same unit replaces an earlier one.
 */
export function targetReached(rule: ReachedRule, units: readonly UnitResult[]): Reached {
  return DECIDE[rule.mode](rule, [...new Map(units.map((unit) => [unit.unitId, unit])).values()]);
}

function bySum(rule: ReachedRule, units: readonly UnitResult[]): Reached {
  const values = valuesOf(units);
  if (values.length === 0) return nothing;
  const value = values.reduce((sum, one) => sum + one, 0);
  return { reached: rule.total === null ? null : reaches(rule, value, rule.total), value, below: [] };
}

function reaches(rule: ReachedRule, value: number, wanted: number): boolean {
  return meets(value, wanted, rule.comparator, rule.direction);
}

function valuesOf(units: readonly UnitResult[]): number[] {
  return units.flatMap((unit) => (unit.value === null ? [] : [unit.value]));
}

/** The worst figure in the indicator's good direction. */
function weakest(rule: ReachedRule, units: readonly UnitResult[]): number | null {
  const values = valuesOf(units);
  if (values.length === 0) return null;
  return rule.direction === 'UP' ? Math.min(...values) : Math.max(...values);
}

function unitsBelow(rule: ReachedRule, units: readonly UnitResult[]): number[] {
  return units
    .filter((unit) => {
      const wanted = unit.wanted ?? rule.total;
      return wanted !== null && (unit.value === null || !reaches(rule, unit.value, wanted));
    })
    .map((unit) => unit.unitId);
}
