import { BatchRules } from './batch-rules';
import { BatchWrites } from './batch-writes';
import { BatchRepository } from './batch.repository';
import { EventDue } from './event-due';
import { NewTargets } from './new-targets';
import { TaskBatch } from './task-batch';

/** Classes of the batch of tasks. */
export const taskBatchProviders = [EventDue, BatchRepository, NewTargets, BatchRules, BatchWrites, TaskBatch];
