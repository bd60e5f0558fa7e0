import { Injectable } from '@nestjs/common';
import { guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import { RECIPIENT_COLUMNS, type RecipientRecord } from './directive.rows';

/** An addressed unit with the relayed row it hangs under; null at the top. */
export interface TreeRecord extends RecipientRecord {
  aboveId: string | null;
}

/** Deepest chain of relays shown: centre, province, district, ward, area. */
const DEPTH = 5;

/** SQL of the units that directives were sent to. */
@Injectable()
export class RecipientRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Addressed units of a directive and those they passed it on to, as far as the person sees them, by name. */
  tree(directiveId: string): Promise<TreeRecord[]> {
    return this.uow.query<TreeRecord>(
      `with recursive tree as (
         select r.recipient_id, null::uuid as above_id, r.relayed_directive_id, 1 as depth
         from review.directive_recipient r where r.directive_id = $1
         union all
         select r.recipient_id, t.recipient_id, r.relayed_directive_id, t.depth + 1
         from tree t join review.directive_recipient r on r.directive_id = t.relayed_directive_id
         where t.depth < ${DEPTH})
       select ${RECIPIENT_COLUMNS}, tree.above_id as "aboveId" from tree
       join review.directive_recipient r on r.recipient_id = tree.recipient_id
       join org.v_unit u on u.unit_id = r.unit_id left join planning.v_task t on t.task_id = r.task_id
       order by app.fold(u.name)`,
      [directiveId],
    );
  }

  /** The rows of some units in one directive. */
  ofUnits(directiveId: string, unitIds: readonly number[]): Promise<RecipientRecord[]> {
    return this.uow.query<RecipientRecord>(
      `select ${RECIPIENT_COLUMNS} from review.directive_recipient r join org.v_unit u on u.unit_id = r.unit_id
       left join planning.v_task t on t.task_id = r.task_id
       where r.directive_id = $1 and r.unit_id = any($2::int[]) order by r.unit_id`,
      [directiveId, unitIds],
    );
  }

  /** The task from above of the unit that passed a directive on as `relayId`; null when there was none. */
  async taskPassedOn(relayId: string): Promise<string | null> {
    const row = await this.uow.one<{ taskId: string | null }>(
      'select task_id as "taskId" from review.directive_recipient where relayed_directive_id = $1',
      [relayId],
    );
    return row?.taskId ?? null;
  }

  /** Holds one row still and reads it anew. */
  async locked(row: RecipientRecord): Promise<RecipientRecord> {
    await this.uow.query('select 1 from review.directive_recipient where recipient_id = $1 for update', [row.id]);
    const [current] = await this.ofUnits(row.directiveId, [row.unitId]);
    return current;
  }

  /** Adds addressed units, all in one statement. */
  async add(
    directive: { id: string; unitId: number; sentAt: Date; acknowledgeBy: Date },
    units: readonly { unitId: number; taskId: string | null }[],
  ): Promise<void> {
    const rows = units.map((unit) => ({ ...unit, id: newId() }));
    await this.uow.query(
      `insert into review.directive_recipient (recipient_id, directive_id, unit_id, from_unit_id, sent_at,
         acknowledge_by, task_id)
       select x.id, $2, x."unitId", $3, $4, $5, x."taskId"
       from jsonb_to_recordset($1) as x (id uuid, "unitId" integer, "taskId" uuid)`,
      [JSON.stringify(rows), directive.id, directive.unitId, directive.sentAt, directive.acknowledgeBy],
    );
  }

  /** Changes columns of a row held still before. */
  async update(row: RecipientRecord, set: Record<string, unknown>): Promise<void> {
    const { id, version } = row;
    await guardedUpdate(this.uow, { table: 'review.directive_recipient', key: { recipient_id: id }, version, set });
  }
}
