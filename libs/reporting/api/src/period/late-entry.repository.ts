import { Injectable } from '@nestjs/common';
import type { LateEntryState, LateEntryView, RequestLateEntry } from '@congtac/reporting-domain';
import { guardedUpdate, UnitOfWork } from '@congtac/shared-api';

/** A request as stored, with the names that go with it. */
export type LateEntryRow = Omit<LateEntryView, 'askedAt' | 'decidedAt' | 'allowed'> & {
  askedBy: string;
  askedAt: Date;
  decidedAt: Date | null;
};

const ROWS = `
  select e.late_entry_id as id, e.unit_id as "unitId", u.name as "unitName", e.decider_unit_id as "deciderUnitId",
    d.name as "deciderUnitName", e.period_id as "periodId", p.name as "periodName", e.reason, e.state,
    e.until_on as until, e.asked_by as "askedBy", e.asked_by_name as "askedByName", e.asked_at as "askedAt",
    e.decided_by_name as "decidedByName", e.decided_post_title as "decidedPostTitle", e.decided_at as "decidedAt",
    e.decision_reason as "decisionReason", e.version
  from reporting.late_entry_exception e join org.v_unit u on u.unit_id = e.unit_id
  join org.v_unit d on d.unit_id = e.decider_unit_id
  join reporting.reporting_period p on p.period_id = e.period_id`;

/** SQL of the requests for late entry; joins the open transaction. */
@Injectable()
export class LateEntryRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Requests in sight, waiting ones first, then the newest; at most 200. */
  list(unitId: number | null, state: LateEntryState | null): Promise<LateEntryRow[]> {
    return this.uow.query<LateEntryRow>(
      `${ROWS} where ($1::int is null or e.unit_id = $1) and ($2::text is null or e.state = $2)
       order by e.state = 'REQUESTED' desc, e.asked_at desc limit 200`,
      [unitId, state],
    );
  }

  /** One request in sight. */
  find(id: string): Promise<LateEntryRow | undefined> {
    return this.uow.one<LateEntryRow>(`${ROWS} where e.late_entry_id = $1`, [id]);
  }

  /** Stores a request; false when one of the unit already waits for the period. */
  async add(
    request: RequestLateEntry & {
      id: string;
      deciderUnitId: number;
      by: { accountId: string; name: string };
      at: Date;
    },
  ): Promise<boolean> {
    const made = await this.uow.query(
      `insert into reporting.late_entry_exception
         (late_entry_id, unit_id, decider_unit_id, period_id, reason, until_on, asked_by, asked_by_name, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1 as one`,
      [
        ...[request.id, request.unitId, request.deciderUnitId, request.periodId, request.reason, request.until],
        ...[request.by.accountId, request.by.name, request.at],
      ],
    );
    return made.length > 0;
  }

  /** Writes how a request ended. Problem `common.stale`. */
  async close(id: string, version: number, set: Record<string, unknown>): Promise<void> {
    await guardedUpdate(this.uow, {
      table: 'reporting.late_entry_exception',
      key: { late_entry_id: id },
      version,
      set,
    });
  }
}
