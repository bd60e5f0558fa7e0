import type { CivilDate, Period } from '@congtac/shared-domain';
import type { FigureRow } from './contracts/review.views';

/** Where an accepted fact belongs, as the plan says; empty parts are null. */
export interface FactPlace {
  planSectionId: string | null;
  themeCode: string | null;
  campaignCodes: string[];
}

/** What has become of a task at the end of the period. */
export const TASK_OUTCOMES = ['ON_TIME', 'LATE', 'OPEN', 'OVERDUE', 'NOT_HELD', 'OUT_OF_COUNT'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/** A task of the period with the texts of its accepted reports. */
export interface AcceptedTask extends FactPlace {
  taskId: string;
  title: string;
  outcome: TaskOutcome;
  dueOn: CivilDate | null;
  /** Accepted results in words, oldest first. */
  results: { reportId: string; unitId: number; text: string }[];
}

/** An indicator of the period with the accepted rows behind its total. */
export interface AcceptedFigure extends FactPlace {
  indicatorId: string;
  name: string;
  unitOfMeasure: string;
  /** Computed by the roll-up; null when nobody reported a number. */
  value: number | null;
  rows: FigureRow[];
  reportedUnits: number;
  totalUnits: number;
}

/** The accepted results of one unit's plan in one period: everything a review is drafted from. */
export interface AcceptedResults {
  period: Period;
  tasks: AcceptedTask[];
  figures: AcceptedFigure[];
  missingUnits: { unitId: number; unitName: string }[];
  reportedUnits: number;
  totalUnits: number;
}

/** Counts of tasks by outcome; completed, overdue and open add up to `total`. Tasks not held are told apart from it. */
export interface TaskCounts {
  total: number;
  completed: number;
  onTime: number;
  late: number;
  overdue: number;
  notHeld: number;
  open: number;
}

/** Counts tasks (domain.md §2.4: paused, cancelled, refused and carried-over ones are excluded from the rate). */
export function countTasks(tasks: readonly AcceptedTask[]): TaskCounts {
  const number = (outcome: TaskOutcome) => tasks.filter((task) => task.outcome === outcome).length;
  const onTime = number('ON_TIME');
  const late = number('LATE');
  return {
    total: tasks.length - number('OUT_OF_COUNT') - number('NOT_HELD'),
    completed: onTime + late,
    onTime,
    late,
    overdue: number('OVERDUE'),
    notHeld: number('NOT_HELD'),
    open: number('OPEN'),
  };
}
