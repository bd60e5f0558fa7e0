import { Injectable } from '@nestjs/common';
import { reportingProblem, type DecideMeeting, type MeetingDecisionView } from '@congtac/reporting-domain';
import { Access, BusinessClock, newId, UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import { toDecisionView } from './meeting.mapper';
import { MeetingRepository, type MeetingDecisionRow, type MeetingFigure } from './meeting.repository';

/** A person says whether two flagged rows are one meeting; nothing is ever left out without that (I-10, G-5). */
@Injectable()
export class MeetingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly meetings: MeetingRepository,
  ) {}

  /**
   * Decides about two rows of one meeting at two levels; asked of who may correct figures of the owner of the task.
   * Problems `reporting.not-same-meeting`, `reporting.meeting-decided`, `reporting.period-locked` (I-14),
   * `common.forbidden`, `common.not-found`.
   */
  decide(input: DecideMeeting): Promise<MeetingDecisionView> {
    return this.uow.run(async () => {
      const counted = await this.figure(input.countedFigureId);
      const other = await this.figure(input.otherFigureId);
      for (const figure of [other, counted]) this.access.require('reporting.report.correct', figure.owner_unit_id);
      if (!sameMeeting(counted, other)) throw reportingProblem('reporting.not-same-meeting');
      if (input.outcome === 'SAME') await this.requireAllOpen(other);
      const decisionId = newId();
      const added = await this.meetings.add({
        decisionId,
        other,
        countedUnitId: counted.unit_id,
        outcome: input.outcome,
        reason: input.reason,
        at: this.clock.now(),
      });
      if (!added) throw reportingProblem('reporting.meeting-decided');
      await this.meetings.mark(other.unit_id, other.indicator_id, other.meeting_key);
      const decision = await this.decision(decisionId);
      await this.tell('meeting.decided', decision, input.reason);
      return toDecisionView(decision, true);
    });
  }

  /**
   * Takes a decision back: both rows count again. Problems `reporting.period-locked`, `reporting.meeting-decided` when it
   * was taken back already, `common.stale`, `common.forbidden`, `common.not-found`.
   */
  undo(decisionId: string, version: number, reason: string): Promise<MeetingDecisionView> {
    return this.uow.run(async () => {
      const before = await this.decision(decisionId);
      this.access.require('reporting.report.correct', before.owner_unit_id);
      if (before.undone_at) throw reportingProblem('reporting.meeting-decided');
      if (before.outcome === 'SAME') await this.requireAllOpen(before);
      await this.meetings.undo(decisionId, version, reason, this.clock.now());
      await this.meetings.mark(before.unit_id, before.indicator_id, before.meeting_key);
      const decision = await this.decision(decisionId);
      await this.tell('meeting.undone', decision, reason);
      return toDecisionView(decision, false);
    });
  }

  private async figure(figureId: string): Promise<MeetingFigure> {
    const figure = await this.meetings.figure(figureId);
    if (!figure) throw notFound();
    return figure;
  }

  private async decision(decisionId: string): Promise<MeetingDecisionRow> {
    const decision = await this.meetings.decision(decisionId);
    if (!decision) throw notFound();
    return decision;
  }

  /** The decision holds in every window the unit told the meeting for, whoever's task it was: none may be locked. */
  private async requireAllOpen(row: Pick<MeetingFigure, 'unit_id' | 'indicator_id' | 'meeting_key'>): Promise<void> {
    const lock = await this.meetings.lockOf(row.unit_id, row.indicator_id, row.meeting_key);
    if (lock) throw reportingProblem('reporting.period-locked', { from: lock.from, to: lock.to });
  }

  private async tell(action: string, decision: MeetingDecisionRow, reason: string): Promise<void> {
    const { decision_id: entityId, unit_id: unitId } = decision;
    const facts = {
      indicatorId: decision.indicator_id,
      meeting: decision.meeting_key,
      outcome: decision.outcome,
      countedUnitId: decision.counted_unit_id,
      setAside: decision.outcome === 'SAME' && decision.undone_at === null,
    };
    await this.uow.audit({ action, entity: 'meeting-decision', entityId, unitId, after: facts, reason });
    await this.uow.emit({ type: `reporting.${action.replace('.', '-')}`, unitId, payload: { ...facts } });
  }
}

/** Same indicator, day and name, one unit above the other. */
function sameMeeting(a: MeetingFigure, b: MeetingFigure): boolean {
  const named = a.meeting_on !== null && a.meeting_name !== null;
  const levels = a.unit_id !== b.unit_id && (a.path.includes(b.unit_id) || b.path.includes(a.unit_id));
  return named && levels && a.indicator_id === b.indicator_id && a.meeting_key === b.meeting_key;
}
