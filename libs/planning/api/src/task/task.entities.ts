import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AdoptionMode,
  CascadeMode,
  DueKind,
  OccurrenceDue,
  OccurrenceStatus,
  PartyRole,
  RecurrenceFreq,
  TaskForm,
  TaskKind,
  TaskLinkKind,
  TaskOrigin,
  TaskPriority,
  TaskStatus,
} from '@congtac/planning-domain';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.task`. */
@Entity({ schema: 'planning', name: 'task' })
export class TaskEntity extends VersionedRow {
  @PrimaryColumn('uuid') taskId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid', { nullable: true }) sectionId!: string | null;
  @Column('uuid', { nullable: true }) parentTaskId!: string | null;
  @Column('uuid', { nullable: true }) answersTaskId!: string | null;
  /** The living task, in the draft of a revision. */
  @Column('uuid', { nullable: true }) revisesTaskId!: string | null;
  @Column('text', { nullable: true }) adoptionMode!: AdoptionMode | null;
  @Column('integer') position!: number;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text') title!: string;
  @Column('text') description!: string;
  @Column('text') kind!: TaskKind;
  @Column('text') priority!: TaskPriority;
  @Column('boolean') urgent!: boolean;
  @Column('text') origin!: TaskOrigin;
  @Column('integer') ownerUnitId!: number;
  @Column('integer', { nullable: true }) leadUnitId!: number | null;
  @Column('date', { nullable: true }) startOn!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text') dueKind!: DueKind;
  @Column('text') dueExceptionReason!: string;
  @Column('text') deliverable!: string;
  @Column('text', { nullable: true }) cascadeMode!: CascadeMode | null;
  @Column('text') status!: TaskStatus;
  @Column('smallint') progressPercent!: number;
  @Column('date', { nullable: true }) submittedOn!: string | null;
  @Column('date', { nullable: true }) completedOn!: string | null;
  @Column('date', { nullable: true }) nextDueOn!: string | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('date', { nullable: true }) originalDueOn!: string | null;
  @Column('date', { nullable: true }) nextOriginalDueOn!: string | null;
  @Column('text', { nullable: true }) statusReason!: string | null;
  @Column('date', { nullable: true }) suspendedUntil!: string | null;
  @Column('boolean') allowOpenChildren!: boolean;
  @Column('numeric', { precision: 6, scale: 2 }) weight!: string;
  @Column('uuid', { nullable: true }) themeId!: string | null;
  @Column('uuid', { nullable: true }) campaignId!: string | null;
  @Column('uuid', { nullable: true }) eventId!: string | null;
  @Column('integer', { nullable: true }) eventLeadDays!: number | null;
  @Column('uuid', { array: true }) audienceIds!: string[];
  @Column('text', { array: true }) topics!: string[];
  @Column('text') note!: string;
  @Column('boolean') imported!: boolean;
  @Column('boolean') demo!: boolean;
  @Column('text', { nullable: true }) sourceCode!: string | null;
  /** Set while the task is in the trash. */
  @Column('uuid', { nullable: true }) trashId!: string | null;
  /** Made by the database from the title, so that searching folds no title. */
  @Column({ type: 'text', insert: false, update: false }) searchText!: string;
}

/** Row of `planning.task_party`. */
@Entity({ schema: 'planning', name: 'task_party' })
export class TaskPartyEntity {
  @PrimaryColumn('uuid') partyId!: string;
  @Column('uuid') taskId!: string;
  @Column('integer', { nullable: true }) unitId!: number | null;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') role!: PartyRole;
  @Column('text') note!: string;
  @Column('integer') ownerUnitId!: number;
  /** Kept by a trigger, for the policy. */
  @Column({ type: 'integer', nullable: true, insert: false, update: false }) leadUnitId!: number | null;
  @Column('boolean') issued!: boolean;
}

/** Row of `planning.task_form`. */
@Entity({ schema: 'planning', name: 'task_form' })
export class TaskFormEntity {
  @PrimaryColumn('uuid') taskId!: string;
  @PrimaryColumn('text') form!: TaskForm;
}

/** Row of `planning.task_link`. */
@Entity({ schema: 'planning', name: 'task_link' })
export class TaskLinkEntity {
  @PrimaryColumn('uuid') fromTaskId!: string;
  @PrimaryColumn('uuid') toTaskId!: string;
  @PrimaryColumn('text') kind!: TaskLinkKind;
}

/** Row of `planning.recurrence`. */
@Entity({ schema: 'planning', name: 'recurrence' })
export class RecurrenceEntity {
  @PrimaryColumn('uuid') taskId!: string;
  @Column('text') freq!: RecurrenceFreq;
  @Column('integer', { nullable: true }) count!: number | null;
  @Column('integer', { nullable: true }) dueDay!: number | null;
  @Column('date', { nullable: true }) until!: string | null;
  @Column('jsonb') dueDates!: OccurrenceDue[];
}

/** Row of `planning.task_occurrence`. */
@Entity({ schema: 'planning', name: 'task_occurrence' })
export class TaskOccurrenceEntity extends VersionedRow {
  @PrimaryColumn('uuid') occurrenceId!: string;
  @Column('uuid') taskId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') ownerUnitId!: number;
  @Column('integer') ordinal!: number;
  @Column('text') label!: string;
  @Column('date') windowFrom!: string;
  @Column('date') windowTo!: string;
  @Column('date') dueOn!: string;
  @Column('date', { nullable: true }) originalDueOn!: string | null;
  @Column('text') status!: OccurrenceStatus;
  @Column('date', { nullable: true }) doneOn!: string | null;
  @Column('date', { nullable: true }) waivedOn!: string | null;
  @Column('text', { nullable: true }) waiveReason!: string | null;
  @Column('uuid', { nullable: true }) reportId!: string | null;
}
