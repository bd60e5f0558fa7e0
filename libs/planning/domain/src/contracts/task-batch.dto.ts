import {
  BooleanField,
  ChoiceField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { PutRecurrence, PutTarget, UpdateTask } from './task.dto';

/** What one line of a batch does. */
export const TASK_OPERATION_KINDS = ['create', 'update', 'move', 'delete'] as const;
export type TaskOperationKind = (typeof TASK_OPERATION_KINDS)[number];

/** Most operations of one batch. */
export const MAX_BATCH_OPERATIONS = 5000;

/** Every field of a task in one object: the plain ones of `PATCH /tasks/:id` and its lead, coordinators, target, rhythm. */
export class BatchTaskFields extends UpdateTask {
  /** Null takes the lead away; a draft may stand without one until it is submitted (I-3). */
  @UnitIdField({ label: 'Chủ trì', optional: true, nullable: true })
  leadUnitId?: number | null;

  /** The whole list of coordinating units. */
  @ListField({ label: 'Phối hợp', max: 60, each: 'unitId', optional: true })
  coordinatorUnitIds?: number[];

  @ObjectField({ label: 'Chỉ tiêu', of: () => PutTarget, optional: true })
  target?: PutTarget;

  @ObjectField({ label: 'Định kỳ', of: () => PutRecurrence, optional: true })
  recurrence?: PutRecurrence;
}

/**
 * One operation. `create` needs `title` and may carry a `ref` by which later lines name it; `update`, `move` and
 * `delete` need `taskId`. Place (create, move): behind a task (`afterId`/`afterRef`), else the last child of a task
 * (`parentId`/`parentRef`), else the last root of a section (`sectionId`, null = no section); `first` puts it in front.
 */
export class TaskOperation {
  @ChoiceField({ label: 'Thao tác', of: TASK_OPERATION_KINDS })
  op!: TaskOperationKind;

  /** A name of the caller's choice for the task made by this line. */
  @TextField({ label: 'Mã tạm', max: 60, optional: true })
  ref?: string;

  @IdField({ label: 'Nhiệm vụ', optional: true })
  taskId?: string;

  /** Version the person saw; demanded by update and delete. */
  @IntField({ label: 'Phiên bản', min: 1, max: 2147483647, optional: true })
  version?: number;

  @TextField({ label: 'Tên nhiệm vụ', max: 1000, optional: true })
  title?: string;

  @IdField({ label: 'Nhiệm vụ cha', optional: true })
  parentId?: string;

  @TextField({ label: 'Mã tạm của nhiệm vụ cha', max: 60, optional: true })
  parentRef?: string;

  @IdField({ label: 'Nhiệm vụ đứng trước', optional: true })
  afterId?: string;

  @TextField({ label: 'Mã tạm của nhiệm vụ đứng trước', max: 60, optional: true })
  afterRef?: string;

  @IdField({ label: 'Mục', optional: true, nullable: true })
  sectionId?: string | null;

  @BooleanField({ label: 'Đứng đầu', optional: true })
  first?: boolean;

  @ObjectField({ label: 'Nội dung', of: () => BatchTaskFields, optional: true })
  set?: BatchTaskFields;
}

/** `POST /plans/:id/task-batch`: many changes of a draft, all or nothing. */
export class ApplyTaskBatch {
  @ListField({ label: 'Thao tác', max: MAX_BATCH_OPERATIONS, min: 1, of: () => TaskOperation })
  operations!: TaskOperation[];
}
