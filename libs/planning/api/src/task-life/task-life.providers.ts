import { TaskMover } from '../task/task-mover';
import { ReplacementParts } from './replacement-parts';
import { SeriesService } from './series.service';
import { TaskAttachments } from './task-attachments';
import { TaskHistory } from './task-history';
import { TaskLifeController } from './task-life.controller';
import { TaskLife } from './task-life.service';
import { TaskReplacement } from './task-replacement';
import { TaskUnits } from './task-units';

/** Classes of a task's life after issue. */
export const taskLifeProviders = [
  ...[TaskMover, TaskLife, TaskReplacement, ReplacementParts],
  ...[SeriesService, TaskHistory, TaskUnits, TaskAttachments],
];

/** Routes of a task's life after issue. */
export const taskLifeControllers = [TaskLifeController];
