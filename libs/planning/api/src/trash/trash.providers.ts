import { TrashBin } from './trash-bin';
import { TrashRestore } from './trash-restore';
import { TrashSweep } from './trash-sweep';
import { TrashController } from './trash.controller';
import { TrashRepository } from './trash.repository';
import { TrashService } from './trash.service';

/** Classes of the trash. */
export const trashProviders = [TrashBin, TrashRepository, TrashRestore, TrashService, TrashSweep];

/** Routes of the trash; stands before `PlanController`, whose `/plans/:id` would take `/plans/trash`. */
export const trashControllers = [TrashController];
