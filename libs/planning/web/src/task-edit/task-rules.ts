import { required, type SchemaPathTree, validateStandardSchema } from '@angular/forms/signals';
import { UpdateTask } from '@congtac/planning-domain';
import { dtoSchema } from '@congtac/shared-data';
import type { TaskDraft } from './task-draft';

/** Rules of a task form: those of the API's own class, and a task always keeps a name. */
export function taskRules(path: SchemaPathTree<TaskDraft>): void {
  required(path.title);
  validateStandardSchema(path, dtoSchema<TaskDraft>(UpdateTask));
}
