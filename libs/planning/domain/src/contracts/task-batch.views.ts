import type { TaskRow } from './task.views';

/** A task made by a batch and the name its line gave it. */
export interface BatchCreated {
  /** Place of the line in the request, from 0. */
  index: number;
  ref: string | null;
  taskId: string;
}

/** What a batch changed: rows that are new or read differently now (also neighbours that moved up), and removed ids. */
export interface TaskBatchView {
  tasks: TaskRow[];
  removed: string[];
  created: BatchCreated[];
}
