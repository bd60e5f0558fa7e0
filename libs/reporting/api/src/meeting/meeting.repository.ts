import { Injectable } from '@nestjs/common';
import type { MeetingOutcome } from '@congtac/reporting-domain';
import { currentActor, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period } from '@congtac/shared-domain';

/** A standing decision about two rows of one meeting. */
export interface MeetingDecisionRow {
  decision_id: string;
  indicator_id: string;
  meeting_key: string;
  meeting_on: CivilDate;
  meeting_name: string;
  /** SAME: the unit set aside. DIFFERENT: one of the two. */
  unit_id: number;
  counted_unit_id: number;
  owner_unit_id: number;
  outcome: MeetingOutcome;
  reason: string;
  decided_by_name: string;
  decided_at: Date;
  undone_at: Date | null;
  version: number;
}

/** A figure as a decision about its meeting sees it. */
export interface MeetingFigure {
  figure_id: string;
  unit_id: number;
  owner_unit_id: number;
  indicator_id: string;
  meeting_on: CivilDate | null;
  meeting_name: string | null;
  meeting_key: string;
  period_from: CivilDate;
  period_to: CivilDate;
  /** The unit's ancestors in the tree of the window's last day, itself last. */
  path: number[];
}

/** A decision to be stored. */
export interface NewDecision {
  decisionId: string;
  other: MeetingFigure;
  countedUnitId: number;
  outcome: MeetingOutcome;
  reason: string;
  at: Date;
}

/** The SQL of decisions about meetings that two levels reported (I-10). */
@Injectable()
export class MeetingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Standing decisions on meetings of these indicators, in sight. */
  decisions(indicatorIds: string[]): Promise<MeetingDecisionRow[]> {
    return this.uow.query<MeetingDecisionRow>(
      `select * from reporting.meeting_decision where indicator_id = any($1) and undone_at is null`,
      [indicatorIds],
    );
  }

  /** One decision in sight. */
  decision(decisionId: string): Promise<MeetingDecisionRow | undefined> {
    return this.uow.one<MeetingDecisionRow>('select * from reporting.meeting_decision where decision_id = $1', [
      decisionId,
    ]);
  }

  /** A figure in sight. */
  figure(figureId: string): Promise<MeetingFigure | undefined> {
    return this.uow.one<MeetingFigure>(
      `select f.figure_id, f.unit_id, f.owner_unit_id, f.indicator_id, f.meeting_on, f.meeting_name, f.meeting_key,
         f.period_from, f.period_to, coalesce(p.path, '{}') as path
       from reporting.figure f left join org.v_unit_position p on p.unit_id = f.unit_id
         and p.tree_version = org.tree_version_on(f.period_to)
       where f.figure_id = $1`,
      [figureId],
    );
  }

  /** A locked period that a figure of a unit on one meeting stands in, if any (I-14). */
  lockOf(unitId: number, indicatorId: string, key: string): Promise<Period | undefined> {
    return this.uow.one<Period>(
      `select l.period_from as "from", l.period_to as "to"
       from reporting.figure f join org.v_unit_position_today o on o.unit_id = f.owner_unit_id
       join reporting.period_lock l on l.unit_id = any(o.path)
         and (l.unit_id = f.owner_unit_id or f.indicator_id = any(l.indicator_ids))
         and f.period_from >= l.period_from and f.period_to <= l.period_to
       where f.unit_id = $1 and f.indicator_id = $2 and f.meeting_key = $3 order by l.locked_at limit 1`,
      [unitId, indicatorId, key],
    );
  }

  /** Stores a decision; false when the pair has one already. */
  async add(decision: NewDecision): Promise<boolean> {
    const { other } = decision;
    const actor = currentActor();
    const rows = await this.uow.query(
      `insert into reporting.meeting_decision (decision_id, indicator_id, meeting_key, meeting_on, meeting_name, unit_id,
         counted_unit_id, owner_unit_id, outcome, reason, decided_by, decided_by_name, decided_at, updated_by,
         updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $11, $12)
       on conflict do nothing returning decision_id`,
      [
        decision.decisionId,
        other.indicator_id,
        other.meeting_key,
        other.meeting_on,
        other.meeting_name,
        other.unit_id,
        decision.countedUnitId,
        other.owner_unit_id,
        decision.outcome,
        decision.reason,
        actor.accountId,
        actor.displayName,
        decision.at,
      ],
    );
    return rows.length === 1;
  }

  /** Ends a decision that is still at `version`. Problems `common.stale`, `common.not-found`. */
  async undo(decisionId: string, version: number, reason: string, at: Date): Promise<void> {
    const actor = currentActor();
    await guardedUpdate(this.uow, {
      table: 'reporting.meeting_decision',
      key: { decision_id: decisionId },
      version,
      set: { undone_at: at, undone_by: actor.accountId, undone_by_name: actor.displayName, undo_reason: reason },
    });
  }

  /** Marks the figures of a unit on one meeting as set aside exactly when a standing decision says so. */
  async mark(unitId: number, indicatorId: string, key: string): Promise<void> {
    await this.uow.query(
      `update reporting.figure f set set_aside = exists (select from reporting.meeting_decision d
         where d.unit_id = $1 and d.indicator_id = $2 and d.meeting_key = $3 and d.outcome = 'SAME'
           and d.undone_at is null)
       where f.unit_id = $1 and f.indicator_id = $2 and f.meeting_key = $3`,
      [unitId, indicatorId, key],
    );
  }

  /**
   * Undoes decisions that count a row which is gone (corrected to another meeting, or taken out): the other row counts
   * again, so that nothing is left out silently.
   */
  async undoWithoutCounterpart(
    unitId: number,
    gone: readonly { indicator_id: string; meeting_key: string }[],
  ): Promise<void> {
    if (gone.length === 0) return;
    const actor = currentActor();
    const undone = await this.uow.query<MeetingDecisionRow>(
      `update reporting.meeting_decision d set undone_at = clock_timestamp(), undone_by = $4, undone_by_name = $5,
         undo_reason = $6, version = version + 1
       where d.counted_unit_id = $1 and d.outcome = 'SAME' and d.undone_at is null
         and (d.indicator_id, d.meeting_key) in (select i, k from unnest($2::uuid[], $3::text[]) as g (i, k))
         and not exists (select from reporting.figure f where f.unit_id = $1 and f.indicator_id = d.indicator_id
           and f.meeting_key = d.meeting_key)
       returning *`,
      [
        unitId,
        gone.map((figure) => figure.indicator_id),
        gone.map((figure) => figure.meeting_key),
        actor.accountId,
        actor.displayName,
        GONE,
      ],
    );
    for (const decision of undone) {
      await this.mark(decision.unit_id, decision.indicator_id, decision.meeting_key);
      await this.uow.audit({
        action: 'meeting.undone',
        entity: 'meeting-decision',
        entityId: decision.decision_id,
        unitId: decision.unit_id,
        reason: GONE,
      });
    }
  }
}

const GONE = 'Số liệu được tính không còn.';
