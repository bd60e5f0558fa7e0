import type { MeetingDecisionView } from '@congtac/reporting-domain';
import type { MeetingDecisionRow } from './meeting.repository';

/** A decision for screens; `mayUndo` = the person may decide about it. */
export function toDecisionView(row: MeetingDecisionRow, mayUndo: boolean): MeetingDecisionView {
  const same = row.outcome === 'SAME';
  return {
    decisionId: row.decision_id,
    indicatorId: row.indicator_id,
    outcome: row.outcome,
    setAsideUnitId: same ? row.unit_id : null,
    countedUnitId: same ? row.counted_unit_id : null,
    meetingOn: row.meeting_on,
    meetingName: row.meeting_name,
    reason: row.reason,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at.toISOString(),
    version: row.version,
    allowed: mayUndo && row.undone_at === null ? ['undo'] : [],
  };
}
