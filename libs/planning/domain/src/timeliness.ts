import { type CivilDate, daysBetween } from '@congtac/shared-domain';
import { DEFAULT_SOON_DAYS, type TaskStatus, type Timeliness } from './contracts/task-codes';

/** What the derivation looks at. `nextDueOn` = due day of the earliest open occurrence of a recurring task. */
export interface TimelinessFacts {
  status: TaskStatus;
  dueOn: CivilDate | null;
  nextDueOn: CivilDate | null;
  completedOn: CivilDate | null;
}

/** Days a rule may compare. `activeDue` is the day that matters while the task is open. */
type DayTerm = 'today' | 'dueOn' | 'completedOn' | 'activeDue';

/** Conditions both evaluators understand; a comparison with a missing day is false in both. */
type Condition =
  | { is: 'always' }
  | { is: 'status'; of: readonly TaskStatus[] }
  | { is: 'later'; day: DayTerm; than: DayTerm }
  | { is: 'missing'; day: DayTerm }
  | { is: 'within-soon-days'; day: DayTerm }
  | { is: 'not'; of: Condition }
  | { is: 'all'; of: readonly Condition[] };

const status = (...of: TaskStatus[]): Condition => ({ is: 'status', of });
const later = (day: DayTerm, than: DayTerm): Condition => ({ is: 'later', day, than });
const not = (of: Condition): Condition => ({ is: 'not', of });
const all = (...of: Condition[]): Condition => ({ is: 'all', of });

/**
 * The one formula of timeliness (domain.md §2.4): the first rule that holds wins. The TypeScript function and the SQL
 * expression below are both read off this table, so screens, counters and reports can never disagree.
 */
export const TIMELINESS_RULES: readonly { then: Timeliness; when: Condition }[] = [
  { then: 'OUT_OF_COUNT', when: status('SUSPENDED', 'CANCELLED', 'REFUSED', 'CARRIED_OVER') },
  { then: 'COMPLETED_ON_TIME', when: all(status('COMPLETED'), not(later('completedOn', 'dueOn'))) },
  { then: 'COMPLETED_LATE', when: status('COMPLETED') },
  { then: 'PENDING', when: status('PENDING_CONFIRMATION') },
  { then: 'OVERDUE', when: later('today', 'activeDue') },
  { then: 'NO_DEADLINE', when: { is: 'missing', day: 'activeDue' } },
  { then: 'DUE_SOON', when: { is: 'within-soon-days', day: 'activeDue' } },
  { then: 'NOT_STARTED', when: status('ASSIGNED') },
  { then: 'IN_PROGRESS_ON_TIME', when: { is: 'always' } },
];

/**
 * Timeliness of a task on a day.
 * @param soonDays days before the due day from which it counts as due soon.
 * @returns the class, or null for a task whose plan is not issued (it is not counted anywhere).
 */
export function timelinessOf(
  facts: TimelinessFacts,
  today: CivilDate,
  soonDays: number = DEFAULT_SOON_DAYS,
): Timeliness | null {
  if (facts.status === 'DRAFT') return null;
  const rule = TIMELINESS_RULES.find(({ when }) => holds(when, facts, today, soonDays));
  if (!rule) throw new Error('the last rule of timeliness holds for every task');
  return rule.then;
}

/**
 * The same derivation as a SQL `case` expression over the columns `status, due_on, next_due_on, completed_on`.
 * @param alias table alias in the query; @param today SQL of the business day, a parameter such as `$1`.
 */
export function timelinessSql(alias: string, today: string, soonDays: number = DEFAULT_SOON_DAYS): string {
  const column = (name: string) => `${alias}.${name}`;
  return caseSql(alias, today, soonDays, { dueOn: column('due_on'), nextDueOn: column('next_due_on') });
}

/** The same against the due days before any extension: columns `original_due_on, next_original_due_on` where they are set. */
export function originalTimelinessSql(alias: string, today: string): string {
  return caseSql(alias, today, DEFAULT_SOON_DAYS, {
    dueOn: `coalesce(${alias}.original_due_on, ${alias}.due_on)`,
    nextDueOn: `coalesce(${alias}.next_original_due_on, ${alias}.next_due_on)`,
  });
}

/** SQL of the two days a task is measured against. */
interface DueColumns {
  dueOn: string;
  nextDueOn: string;
}

function caseSql(alias: string, today: string, soonDays: number, due: DueColumns): string {
  const branches = TIMELINESS_RULES.map(
    ({ then, when }) => `when ${toSql(when, { alias, today, soonDays, due })} then '${then}'`,
  );
  return `(case when ${alias}.status = 'DRAFT' then null ${branches.join(' ')} end)`;
}

/** True when a completion that waits for confirmation was submitted after the due day. */
export function isPendingLate(submittedOn: CivilDate | null, dueOn: CivilDate | null): boolean {
  return submittedOn !== null && dueOn !== null && submittedOn > dueOn;
}

function dayOf(term: DayTerm, facts: TimelinessFacts, today: CivilDate): CivilDate | null {
  if (term === 'today') return today;
  if (term === 'activeDue') return facts.nextDueOn ?? facts.dueOn;
  return facts[term];
}

function holds(condition: Condition, facts: TimelinessFacts, today: CivilDate, soonDays: number): boolean {
  const day = (term: DayTerm) => dayOf(term, facts, today);
  switch (condition.is) {
    case 'always':
      return true;
    case 'status':
      return condition.of.includes(facts.status);
    case 'later': {
      const [a, b] = [day(condition.day), day(condition.than)];
      return a !== null && b !== null && a > b;
    }
    case 'missing':
      return day(condition.day) === null;
    case 'within-soon-days': {
      const due = day(condition.day);
      return due !== null && daysBetween(today, due) <= soonDays;
    }
    case 'not':
      return !holds(condition.of, facts, today, soonDays);
    case 'all':
      return condition.of.every((part) => holds(part, facts, today, soonDays));
  }
}

interface SqlTerms {
  alias: string;
  today: string;
  soonDays: number;
  due: DueColumns;
}

function toSql(condition: Condition, terms: SqlTerms): string {
  const { alias, today, soonDays, due } = terms;
  const day = (term: DayTerm) =>
    ({
      today: `${today}::date`,
      dueOn: due.dueOn,
      completedOn: `${alias}.completed_on`,
      activeDue: `coalesce(${due.nextDueOn}, ${due.dueOn})`,
    })[term];
  switch (condition.is) {
    case 'always':
      return 'true';
    case 'status':
      return `${alias}.status in (${condition.of.map((code) => `'${code}'`).join(', ')})`;
    case 'later':
      return `coalesce(${day(condition.day)} > ${day(condition.than)}, false)`;
    case 'missing':
      return `${day(condition.day)} is null`;
    case 'within-soon-days':
      return `coalesce(${day(condition.day)} - ${today}::date <= ${soonDays}, false)`;
    case 'not':
      return `not (${toSql(condition.of, terms)})`;
    case 'all':
      return `(${condition.of.map((part) => toSql(part, terms)).join(' and ')})`;
  }
}
