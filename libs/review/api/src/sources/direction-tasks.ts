import type { TaskKind } from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';

/** A direction to become a task. */
export interface NewDirectionTask {
  planId: string;
  sectionHeading: string;
  title: string;
  kind: TaskKind;
  dueOn: CivilDate | null;
  leadUnitId: number;
  sourceDirectionId: string;
}

/** Who makes tasks of a plan out of directions (S3-21). */
export abstract class DirectionTasks {
  /** Adds the task with origin REVIEW_DIRECTION in the open transaction and returns its id. */
  abstract createTaskFromDirection(task: NewDirectionTask): Promise<string>;
}
