import {
  BooleanField,
  type CivilDate,
  CivilDateField,
  ChoiceField,
  IdField,
  IntField,
  ListField,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { RECURRENCE_FREQS, type RecurrenceFreq } from './cascade-codes';

/** A step of a task's life that must say why: refusing, resuming with a word, accepting a refusal. */
export class TaskReason {
  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `POST /tasks/:id/suspend`. */
export class SuspendTask extends TaskReason {
  /** Day the work is expected to go on; nothing happens by itself on that day. */
  @CivilDateField({ label: 'Tạm dừng đến ngày', optional: true, nullable: true })
  until?: CivilDate | null;
}

/** `POST /tasks/:id/cancel`. */
export class CancelTask extends TaskReason {
  /** A task of the same unit that takes its place. */
  @IdField({ label: 'Nhiệm vụ thay thế', optional: true, nullable: true })
  replacedById?: string | null;
}

/** `POST /tasks/:id/replace`: cancels the task and makes a new one in its place; what is left out is taken over. */
export class ReplaceTask extends TaskReason {
  @TextField({ label: 'Tên nhiệm vụ mới', max: 1000 })
  title!: string;

  @CivilDateField({ label: 'Hạn hoàn thành', optional: true, nullable: true })
  dueOn?: CivilDate | null;

  @UnitIdField({ label: 'Đơn vị chủ trì', optional: true })
  leadUnitId?: number;
}

/** `POST /tasks/:id/reassign`: another LEAD unit for a refused task. */
export class ReassignTask {
  @UnitIdField({ label: 'Đơn vị chủ trì mới' })
  leadUnitId!: number;

  @TextField({ label: 'Ghi chú', max: 1000, blank: true, optional: true })
  note?: string;
}

/** `POST /tasks/:id/correct-completion`. */
export class CorrectCompletion extends TaskReason {
  @CivilDateField({ label: 'Ngày hoàn thành' })
  completedOn!: CivilDate;
}

/** `POST /tasks/:id/allow-open-children`: whether completion may be reported while sub-tasks are open (§2.4). */
export class AllowOpenChildren {
  @BooleanField({ label: 'Cho báo hoàn thành khi việc con chưa xong' })
  allow!: boolean;
}

/** `POST /tasks/:id/unwaive-occurrence`. */
export class UnwaiveOccurrence extends TaskReason {
  @IdField({ label: 'Kỳ thực hiện' })
  occurrenceId!: string;
}

/** A day set for one occurrence of COUNT_IN_PERIOD. */
export class OccurrenceDue {
  @IntField({ label: 'Số thứ tự', min: 1, max: 60 })
  ordinal!: number;

  @CivilDateField({ label: 'Hạn' })
  dueOn!: CivilDate;
}

/**
 * `PUT /tasks/:id/series` and its preview: the rhythm of a task at work. Occurrences whose window has begun stay as they
 * are; of COUNT_IN_PERIOD those that are closed or past their day.
 */
export class PutSeries {
  @ChoiceField({ label: 'Định kỳ', of: RECURRENCE_FREQS })
  freq!: RecurrenceFreq;

  @IntField({ label: 'Số lần', min: 1, max: 60, optional: true, nullable: true })
  count?: number | null;

  @IntField({ label: 'Ngày đến hạn trong tháng', min: 1, max: 31, optional: true, nullable: true })
  dueDay?: number | null;

  @CivilDateField({ label: 'Thực hiện đến ngày', optional: true, nullable: true })
  until?: CivilDate | null;

  @ListField({ label: 'Hạn từng số', max: 60, of: () => OccurrenceDue, optional: true })
  dueDates?: OccurrenceDue[];

  @TextField({ label: 'Lý do', max: 1000, blank: true, optional: true })
  reason?: string;
}
