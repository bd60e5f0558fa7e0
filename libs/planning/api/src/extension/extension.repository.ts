import { Injectable } from '@nestjs/common';
import { type CivilDate, offsetOf } from '@congtac/shared-domain';
import type { ExtensionQuery, ExtensionView } from '@congtac/planning-domain';
import { guardedUpdate, SystemClock, UnitOfWork } from '@congtac/shared-api';

/** An entry of the ledger as the database tells it. */
export type ExtensionRecord = Omit<
  ExtensionView,
  'requestedAt' | 'decidedAt' | 'limit' | 'needsException' | 'allowed'
> & { requestedAt: Date; decidedAt: Date | null; requestedBy: string | null; dueNow: CivilDate | null };

const SELECT = `
  select e.extension_id as id, e.task_id as "taskId", t.title as "taskTitle", e.occurrence_id as "occurrenceId",
    o.label as "occurrenceLabel", e.owner_unit_id as "ownerUnitId", owner.name as "ownerUnitName",
    e.lead_unit_id as "leadUnitId", lead.name as "leadUnitName", e.original_due_on as "originalDueOn",
    e.old_due_on as "oldDueOn", e.new_due_on as "newDueOn", e.reason, e.status as state,
    e.requested_by as "requestedBy", e.requested_by_name as "requestedByName", e.requested_at as "requestedAt",
    e.decided_by_name as "decidedByName", e.decided_post_title as "decidedPostTitle", e.decided_at as "decidedAt",
    e.decision_reason as "decisionReason", e.version,
    case when e.occurrence_id is null then t.due_on else o.due_on end as "dueNow",
    (select count(*)::int from planning.due_extension g where g.task_id = e.task_id and g.status = 'GRANTED'
      and g.occurrence_id is not distinct from e.occurrence_id and g.requested_at < e.requested_at) as "grantedBefore",
    case when e.occurrence_id is null then least(
      (select a.due_on from planning.task a where a.task_id = t.answers_task_id),
      (select a.due_on from planning.task a where a.task_id = t.parent_task_id)) end as "parentDueOn"
  from planning.due_extension e join planning.task t on t.task_id = e.task_id
  left join planning.task_occurrence o on o.occurrence_id = e.occurrence_id
  join org.v_unit owner on owner.unit_id = e.owner_unit_id join org.v_unit lead on lead.unit_id = e.lead_unit_id`;

/** `$1` = units the person decides for, `$2` = units they ask for, `$3` = state. */
const LIST_WHERE = `(e.owner_unit_id = any($1::int[]) or e.lead_unit_id = any($2::int[]))
  and ($3::text is null or e.status = $3)`;

/** A request to be recorded. */
export interface NewExtension {
  id: string;
  taskId: string;
  occurrenceId: string | null;
  ownerUnitId: number;
  leadUnitId: number;
  originalDueOn: CivilDate;
  oldDueOn: CivilDate;
  newDueOn: CivilDate;
  reason: string;
  by: { accountId: string; name: string };
}

/** The SQL of the extension ledger. */
@Injectable()
export class ExtensionRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: SystemClock,
  ) {}

  /** One entry in sight. */
  find(extensionId: string): Promise<ExtensionRecord | undefined> {
    return this.uow.one<ExtensionRecord>(`${SELECT} where e.extension_id = $1`, [extensionId]);
  }

  /** The entries of one task, newest first. */
  ofTask(taskId: string): Promise<ExtensionRecord[]> {
    return this.uow.query<ExtensionRecord>(`${SELECT} where e.task_id = $1 order by e.requested_at desc`, [taskId]);
  }

  /** Entries that the units decide about or asked for; waiting ones first, oldest first among them. */
  async list(query: ExtensionQuery, deciding: readonly number[], asking: readonly number[]) {
    const filters = [deciding, asking, query.state ?? null];
    const items = await this.uow.query<ExtensionRecord>(
      `${SELECT} where ${LIST_WHERE} order by e.status = 'REQUESTED' desc,
         case when e.status = 'REQUESTED' then e.requested_at end, e.requested_at desc limit $4 offset $5`,
      [...filters, query.size, offsetOf(query)],
    );
    const count = await this.uow.one<{ total: number }>(
      `select count(*)::int as total from planning.due_extension e where ${LIST_WHERE}`,
      filters,
    );
    return { items, total: count?.total ?? 0 };
  }

  /** An open occurrence of the task with its day. */
  occurrence(taskId: string, occurrenceId: string) {
    return this.uow.one<{ dueOn: CivilDate; originalDueOn: CivilDate | null; label: string }>(
      `select due_on as "dueOn", original_due_on as "originalDueOn", label from planning.task_occurrence
       where task_id = $1 and occurrence_id = $2 and status = 'OPEN'`,
      [taskId, occurrenceId],
    );
  }

  /** Records a request. */
  async add(request: NewExtension): Promise<void> {
    await this.uow.query(
      `insert into planning.due_extension (extension_id, task_id, occurrence_id, owner_unit_id, lead_unit_id,
         original_due_on, old_due_on, new_due_on, reason, requested_by, requested_by_name, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $11)`,
      [
        ...[request.id, request.taskId, request.occurrenceId, request.ownerUnitId, request.leadUnitId],
        ...[request.originalDueOn, request.oldDueOn, request.newDueOn, request.reason],
        ...[request.by.accountId, request.by.name],
      ],
    );
  }

  /** Records a decision of now. Problem 412 for another version. */
  async close(extensionId: string, version: number, decision: Record<string, unknown>): Promise<void> {
    await guardedUpdate(this.uow, {
      table: 'planning.due_extension',
      key: { extension_id: extensionId },
      version,
      set: { ...decision, decided_at: this.clock.now() },
    });
  }

  /** Moves the day of an occurrence; the first day of all stays beside it for ever. */
  async moveOccurrence(occurrenceId: string, dueOn: CivilDate): Promise<void> {
    await this.uow.query(
      `update planning.task_occurrence set original_due_on = coalesce(original_due_on, due_on), due_on = $2,
         version = version + 1, updated_at = clock_timestamp() where occurrence_id = $1`,
      [occurrenceId, dueOn],
    );
  }

  /** Active accounts with a role at a unit: in a very small unit one person may ask and decide (I-21). */
  async accountsAt(unitId: number): Promise<number> {
    const row = await this.uow.one<{ accounts: number }>(
      `select count(distinct account_id)::int as accounts from identity.v_role_grant
       where unit_id = $1 and status = 'ACTIVE'`,
      [unitId],
    );
    return row?.accounts ?? 0;
  }
}
