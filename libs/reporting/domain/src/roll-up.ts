import { foldVietnamese, type CivilDate, type Qualifier } from '@congtac/shared-domain';
import { contributionOf, type BlankKind } from './blank';
import { boundOf, type Bound } from './bound';

/** How own figures become one computed figure (§2.6). EACH is MIN; an indicator's LAST is LATEST. */
export const ROLL_UP_RULES = [
  'SUM',
  'AVERAGE',
  'MIN',
  'MAX',
  'LATEST',
  'COUNT_UNITS',
  'COVERAGE_PERCENT',
  'NONE',
] as const;
export type RollUpRule = (typeof ROLL_UP_RULES)[number];

/** How an own figure came about. A computed figure is never stored, so the two cannot be mixed (I-10). */
export const FIGURE_METHODS = ['REPORTED', 'CORRECTED'] as const;
export type FigureMethod = (typeof FIGURE_METHODS)[number];

/** One own figure: what happened in the unit itself in a window. A unit may have several (months, meetings). */
export interface OwnFigure {
  unitId: number;
  blank: BlankKind;
  /** Present for NUMBER only. */
  value: number | null;
  qualifier: Qualifier;
  from: CivilDate;
  to: CivilDate;
  /** Weight of the unit for AVERAGE; 1 when left out. */
  weight?: number;
  meetingOn?: CivilDate | null;
  meetingName?: string | null;
  /** "Ước thực hiện": given before the period was closed; the official figure replaces it. */
  estimate?: boolean;
  /** The same meeting counts elsewhere (a person decided so): kept and shown, not counted. */
  setAside?: boolean;
}

/** What a roll-up works on. */
export interface RollUpInput {
  figures: readonly OwnFigure[];
  /** Units in force on the cut-off day that are expected to report. */
  expectedUnits: readonly number[];
  /** False for PEOPLE-like indicators, which may not be added over time (I-12): only the latest window of a unit counts. */
  additiveOverTime?: boolean;
}

/** A computed figure. */
export interface RolledUp {
  rule: RollUpRule;
  /** Null when nothing can be computed. */
  value: number | null;
  bound: Bound;
  /** True when a contributing figure bears a qualifier (I-17). */
  approximate: boolean;
  reportedUnits: number[];
  missingUnits: number[];
  notApplicableUnits: number[];
  /** Units that count: expected or reporting ones. */
  totalUnits: number;
}

/** The rule of an indicator's code; an unknown code is NONE, so that nothing is added by accident. */
export function ruleOf(code: string): RollUpRule {
  if (code === 'LAST') return 'LATEST';
  if (code === 'EACH') return 'MIN';
  return ROLL_UP_RULES.find((rule) => rule === code) ?? 'NONE';
}

/**
 * The computed figure of a set of units from their own figures.
 * SUM adds; AVERAGE is weighted by unit and leaves out "không phát sinh"; MIN is the weakest unit; LATEST the figure of
 * the latest window; COUNT_UNITS the units with a number (never more than there are, I-11); COVERAGE_PERCENT their
 * share of the units concerned, 0–100; NONE computes nothing. "Không áp dụng" is outside every count. A figure set aside
 * is not counted; its unit is missing unless it has another one.
 */
export function rollUp(rule: RollUpRule, input: RollUpInput): RolledUp {
  const byUnit = perUnit(input);
  const units = [...new Set([...input.expectedUnits, ...byUnit.keys()])];
  const notApplicableUnits = units.filter((unit) => byUnit.get(unit)?.every((f) => f.blank === 'NOT_APPLICABLE'));
  const figures = [...byUnit.values()].flat().filter((figure) => figure.blank !== 'NOT_APPLICABLE');
  const used = rule === 'LATEST' ? latestOf(figures) : figures;
  const concerned = units.length - notApplicableUnits.length;
  const value = compute(rule, used, concerned);
  const counted = value === null || rule === 'COUNT_UNITS' || rule === 'COVERAGE_PERCENT' ? [] : used;
  const bound = boundOf(counted.filter((figure) => figure.blank === 'NUMBER').map((figure) => figure.qualifier));
  return {
    rule,
    value,
    bound,
    approximate: bound !== 'EXACT',
    reportedUnits: units.filter((unit) => byUnit.has(unit)),
    missingUnits: units.filter((unit) => !byUnit.has(unit)),
    notApplicableUnits,
    totalUnits: units.length,
  };
}

/** Two own figures of one meeting, reported by a unit and by a unit above it (I-10, G-5). */
export interface SameMeeting<F extends OwnFigure> {
  upper: F;
  lower: F;
}

/**
 * Finds meetings that were reported at two levels.
 * @param ancestorsOf the units above a unit, itself not included.
 */
export function sameMeetings<F extends OwnFigure>(
  figures: readonly F[],
  ancestorsOf: (unitId: number) => readonly number[],
): SameMeeting<F>[] {
  const byMeeting = new Map<string, F[]>();
  for (const figure of figures) {
    const key = meetingKey(figure.meetingOn, figure.meetingName);
    if (key) byMeeting.set(key, [...(byMeeting.get(key) ?? []), figure]);
  }
  const pairs: SameMeeting<F>[] = [];
  for (const group of byMeeting.values()) {
    for (const lower of group) {
      const above = new Set(ancestorsOf(lower.unitId));
      for (const upper of group) if (above.has(upper.unitId)) pairs.push({ upper, lower });
    }
  }
  return pairs;
}

/** What tells one meeting from another: its day and its name without accents; empty when either is unknown. */
export function meetingKey(meetingOn?: CivilDate | null, meetingName?: string | null): string {
  return meetingOn && meetingName ? `${meetingOn} ${foldVietnamese(meetingName)}` : '';
}

function perUnit(input: RollUpInput): Map<number, OwnFigure[]> {
  const byUnit = new Map<number, OwnFigure[]>();
  for (const figure of input.figures) {
    if (!figure.setAside) byUnit.set(figure.unitId, [...(byUnit.get(figure.unitId) ?? []), figure]);
  }
  if (input.additiveOverTime === false) {
    for (const [unit, figures] of byUnit) byUnit.set(unit, latestOf(figures));
  }
  return byUnit;
}

/** The figures of the latest window: the one that ends last, then the one that begins last. */
function latestOf(figures: readonly OwnFigure[]): OwnFigure[] {
  const key = (figure: OwnFigure) => `${figure.to} ${figure.from}`;
  const last = figures.map(key).sort().at(-1);
  return figures.filter((figure) => key(figure) === last);
}

function compute(rule: RollUpRule, figures: readonly OwnFigure[], concerned: number): number | null {
  if (rule === 'NONE') return null;
  if (rule === 'COUNT_UNITS') return unitsWithNumber(figures);
  if (rule === 'COVERAGE_PERCENT')
    return concerned === 0 ? null : round((100 * unitsWithNumber(figures)) / concerned, 2);
  const numbers = figures.map((figure) => contributionOf(figure.blank, figure.value)).filter((n) => n !== null);
  if (numbers.length === 0) return null;
  if (rule === 'AVERAGE') return weightedMean(figures.filter((figure) => figure.blank !== 'NONE_OCCURRED'));
  if (rule === 'MIN') return Math.min(...sumsPerUnit(figures).values());
  if (rule === 'MAX') return Math.max(...sumsPerUnit(figures).values());
  return round(
    numbers.reduce((sum, number) => sum + number, 0),
    4,
  );
}

function unitsWithNumber(figures: readonly OwnFigure[]): number {
  return new Set(figures.filter((figure) => (figure.value ?? 0) > 0).map((figure) => figure.unitId)).size;
}

/** What each unit reached in all its meetings and windows together. */
function sumsPerUnit(figures: readonly OwnFigure[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const figure of figures) {
    const number = contributionOf(figure.blank, figure.value) ?? 0;
    sums.set(figure.unitId, round((sums.get(figure.unitId) ?? 0) + number, 4));
  }
  return sums;
}

function weightedMean(figures: readonly OwnFigure[]): number | null {
  const weight = figures.reduce((sum, figure) => sum + (figure.weight ?? 1), 0);
  if (weight === 0) return null;
  const total = figures.reduce((sum, f) => sum + (f.weight ?? 1) * (contributionOf(f.blank, f.value) ?? 0), 0);
  return round(total / weight, 2);
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
