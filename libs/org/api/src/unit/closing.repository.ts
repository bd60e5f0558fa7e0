import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';
import { type CloseUnit, type Succession, successionsOf, type UnitRef } from '@congtac/org-domain';

/** A succession that a closing recorded. */
export interface ClosingRow {
  fromUnitId: number;
  fromName: string;
  toUnitId: number;
  toName: string;
  effectiveFrom: string;
  reason: string;
}

const CLOSING = `
  select s.from_unit_id as "fromUnitId", f.name as "fromName", s.to_unit_id as "toUnitId", t.name as "toName",
    s.effective_from as "effectiveFrom", s.reason
  from org.unit_succession s join org.unit f on f.unit_id = s.from_unit_id join org.unit t on t.unit_id = s.to_unit_id
  where s.direct`;

/** SQL of successions, and the trail of endings. */
@Injectable()
export class ClosingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What an earlier closing said of the unit. */
  of(unitId: number): Promise<ClosingRow | undefined> {
    return this.uow.one<ClosingRow>(`${CLOSING} and s.from_unit_id = $1`, [unitId]);
  }

  /** Records who takes over, for the unit and for all those it had taken over from. */
  async record(succession: Succession, reason: string): Promise<void> {
    const known = await this.uow.query<Succession>(
      `select from_unit_id as "fromUnitId", to_unit_id as "toUnitId", effective_from as "effectiveFrom"
       from org.unit_succession where to_unit_id = $1`,
      [succession.fromUnitId],
    );
    await this.uow.query(
      `insert into org.unit_succession (from_unit_id, to_unit_id, effective_from, direct, reason)
       select x."fromUnitId", x."toUnitId", x."effectiveFrom", x."fromUnitId" = $2, case when x."fromUnitId" = $2 then $3 else '' end
       from jsonb_to_recordset($1::jsonb) as x ("fromUnitId" integer, "toUnitId" integer, "effectiveFrom" date)`,
      [JSON.stringify(successionsOf(succession, known)), succession.fromUnitId, reason],
    );
    await this.noteChange();
  }

  /** Writes an ending into the trail and the outbox. */
  async announce(unitId: number, body: CloseUnit, successor: UnitRef | null): Promise<void> {
    const { validTo, reason } = body;
    const after = { validTo, successorUnitId: successor?.unitId ?? null };
    await this.uow.audit({ action: 'unit.closed', entity: 'unit', entityId: String(unitId), unitId, after, reason });
    await this.uow.emit({ type: 'org.unit-closed', unitId, payload: { unitId, ...after } });
  }

  /** Takes back what a closing announced for a day that has not come. */
  async forget({ fromUnitId, toUnitId }: ClosingRow): Promise<void> {
    await this.uow.query(
      `delete from org.unit_succession s where s.to_unit_id = $2 and not (s.direct and s.from_unit_id <> $1)
         and (s.from_unit_id = $1 or s.from_unit_id in (
           select k.from_unit_id from org.unit_succession k where k.to_unit_id = $1))`,
      [fromUnitId, toUnitId],
    );
    await this.noteChange();
  }

  /** Ended units whose last day is over and that have not been looked through since; locked for this transaction. */
  due(today: string): Promise<ClosingRow[]> {
    return this.uow.query<ClosingRow>(
      `${CLOSING} and s.settled_on is null and s.effective_from <= $1::date and f.valid_to < $1::date
       order by s.effective_from, s.from_unit_id limit 20 for update of s skip locked`,
      [today],
    );
  }

  /** Notes that nothing is left with the unit. */
  async settle(fromUnitId: number, today: string): Promise<void> {
    await this.uow.query('update org.unit_succession set settled_on = $2 where from_unit_id = $1 and direct', [
      fromUnitId,
      today,
    ]);
  }

  /** Processes keep the successions in memory beside the tree and look at its revision. */
  private async noteChange(): Promise<void> {
    await this.uow.query('update org.tree_state set revision = revision + 1');
  }
}
