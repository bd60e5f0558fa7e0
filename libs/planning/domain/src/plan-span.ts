import { type CivilDate, halfPeriod, type Period, yearPeriod } from '@congtac/shared-domain';
import type { PlanDocType, PlanScope } from './contracts/plan-codes';
import { planKindProblem } from './contracts/plan-kind.problems';
import { planningProblem } from './contracts/planning.problems';

/** What a new plan says of its time. */
export interface PlanSpanInput {
  scope: PlanScope;
  year: number;
  /** Last year of a MULTI_YEAR plan. */
  yearTo?: number;
  /** Half of a HALF_YEAR plan. */
  half?: number;
  /** Own days of a THEMATIC or URGENT plan; left out = the year's. */
  periodFrom?: CivilDate;
  periodTo?: CivilDate;
}

/** The years and days a plan covers. */
export interface PlanSpan {
  yearFrom: number;
  yearTo: number;
  period: Period;
}

/**
 * The time of a new plan by its kind (S0-4, S1-22): ANNUAL = the calendar year, HALF_YEAR = one half of it, MULTI_YEAR =
 * whole years, THEMATIC and URGENT = days of their own. Problems `planning.half-missing`, `planning.years-missing`,
 * `planning.period-reversed`.
 */
export function planSpanOf(input: PlanSpanInput): PlanSpan {
  const { year } = input;
  if (input.scope === 'HALF_YEAR') {
    if (input.half !== 1 && input.half !== 2) throw planKindProblem('planning.half-missing');
    return { yearFrom: year, yearTo: year, period: halfPeriod(year, input.half) };
  }
  if (input.scope === 'MULTI_YEAR') {
    const { yearTo } = input;
    if (yearTo === undefined || yearTo <= year) throw planKindProblem('planning.years-missing');
    return { yearFrom: year, yearTo, period: { from: yearPeriod(year).from, to: yearPeriod(yearTo).to } };
  }
  return input.scope === 'ANNUAL' ? spanOfPeriod(yearPeriod(year)) : spanOfPeriod(ownPeriod(input));
}

/** The span of a period: its first and last year beside its days. */
export function spanOfPeriod(period: Period): PlanSpan {
  return { yearFrom: Number(period.from.slice(0, 4)), yearTo: Number(period.to.slice(0, 4)), period };
}

function ownPeriod(input: PlanSpanInput): Period {
  const from = input.periodFrom ?? yearPeriod(input.year).from;
  const to = input.periodTo ?? yearPeriod(Number(from.slice(0, 4))).to;
  if (from > to) throw planningProblem('planning.period-reversed');
  return { from, to };
}

const LOWEST_LEVELS: readonly string[] = ['AREA', 'GROUP'];
const LOWEST_DOC_TYPES: readonly PlanDocType[] = ['KE_HOACH', 'CHUONG_TRINH_CONG_TAC'];

/**
 * The level must be one the kind allows (I-1): work boards in residential areas and groups hold plans and work programmes
 * of a year, a half or a matter; every other level holds every kind. Problem `planning.level-not-allowed`.
 */
export function requireKindAtLevel(level: string, docType: PlanDocType, scope: PlanScope): void {
  if (!LOWEST_LEVELS.includes(level)) return;
  if (!LOWEST_DOC_TYPES.includes(docType) || scope === 'MULTI_YEAR')
    throw planKindProblem('planning.level-not-allowed');
}

/** One yearly main target as far as the rules look at it. */
export interface YearlyTargetFacts {
  subject: string;
  year: number;
}

/**
 * Yearly main targets lie in the plan's years, one per target and year (S1-22).
 * Problems `planning.year-outside-plan`, `planning.year-twice`.
 */
export function requireYearlyTargets(targets: readonly YearlyTargetFacts[], span: { from: number; to: number }): void {
  const seen = new Set<string>();
  for (const { subject, year } of targets) {
    if (year < span.from || year > span.to) throw planKindProblem('planning.year-outside-plan', { year, ...span });
    const key = `${year} ${subject.trim().toLowerCase()}`;
    if (seen.has(key)) throw planKindProblem('planning.year-twice', { year, subject });
    seen.add(key);
  }
}

/** A review that a multi-year plan owes, as proposed to its author (S1-23, S1-24). */
export interface ReviewDuty {
  kind: 'SO_KET' | 'TONG_KET';
  title: string;
  description: string;
}

/** The yearly sơ kết and the final tổng kết of a plan over several years; none for any other kind. */
export function reviewDutiesOf(scope: PlanScope, title: string, yearTo: number): ReviewDuty[] {
  if (scope !== 'MULTI_YEAR') return [];
  return [
    {
      kind: 'SO_KET',
      title: `Sơ kết hằng năm việc thực hiện “${short(title)}”`,
      description: 'Đánh giá kết quả từng năm so với nội dung và chỉ tiêu chính của năm.',
    },
    {
      kind: 'TONG_KET',
      title: `Tổng kết năm ${yearTo} việc thực hiện “${short(title)}”`,
      description: 'Kết quả, đánh giá, bài học kinh nghiệm.',
    },
  ];
}

function short(title: string): string {
  return title.length > 800 ? `${title.slice(0, 799)}…` : title;
}
