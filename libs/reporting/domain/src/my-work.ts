import type { CivilDate } from '@congtac/shared-domain';
import type { MyWorkAction, MyWorkGroup } from './contracts/my-work.views';
import type { ReportStatus } from './report-state';

/** What decides where a card of "Việc của tôi" stands. */
export interface WorkFacts {
  /** `TaskTimeliness` of planning, of the occurrence when there is one. */
  timeliness: string;
  /** State of the unit's open report; null without one. */
  reportStatus: ReportStatus | null;
  /** Present for a recurring task. */
  occurrence: { windowFrom: CivilDate; dueOn: CivilDate } | null;
  /** Urgent work given between the plans. */
  urgent: boolean;
  /** The unit leads or coordinates; false = it only follows. */
  carries: boolean;
}

/** The group of a card: what was returned first, then by urgency; what waits for others is only followed. */
export function workGroupOf(facts: WorkFacts, today: CivilDate): MyWorkGroup {
  if (!facts.carries || facts.reportStatus === 'SUBMITTED') return 'FOLLOWED';
  if (facts.reportStatus === 'RETURNED') return 'RETURNED';
  if (facts.timeliness === 'PENDING') return 'FOLLOWED';
  if (facts.urgent) return 'URGENT';
  if (facts.timeliness === 'OVERDUE') return 'OVERDUE';
  if (facts.timeliness === 'DUE_SOON') return 'DUE_SOON';
  const month = today.slice(0, 7);
  const { occurrence } = facts;
  if (occurrence && [occurrence.windowFrom, occurrence.dueOn].some((day) => day.startsWith(month))) return 'THIS_MONTH';
  return facts.timeliness === 'NO_DEADLINE' ? 'NO_DEADLINE' : 'OPEN';
}

/** What may be done from a card: the first one is the big button. */
export function workActions(facts: Pick<WorkFacts, 'reportStatus' | 'carries' | 'timeliness'>): MyWorkAction[] {
  if (!facts.carries || facts.timeliness === 'PENDING' || facts.reportStatus === 'SUBMITTED') return ['view'];
  return [facts.reportStatus === null ? 'report' : 'continue', 'view'];
}
