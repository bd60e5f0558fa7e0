import type { CivilDate } from '@congtac/shared-domain';
import type { MyWorkAction, MyWorkGroup, MyWorkTab, QuickReport } from './contracts/my-work.views';
import type { ReportStatus } from './report-state';

/** What decides where a card of "Việc của tôi" stands. */
export interface WorkFacts {
  tab: MyWorkTab;
  /** `TaskTimeliness` of planning, of the occurrence when there is one. */
  timeliness: string;
  /** State of the unit's open report; null without one. */
  reportStatus: ReportStatus | null;
  /** Present for a recurring task. */
  occurrence: { windowFrom: CivilDate; dueOn: CivilDate } | null;
  /** Urgent work given between the plans. */
  urgent: boolean;
  done: boolean;
}

/**
 * The group of a card: what was returned first, then by when; what waits for others and what is done stand last. Who gave
 * the work or follows it is not the one a returned report waits for.
 */
export function workGroupOf(facts: WorkFacts, today: CivilDate): MyWorkGroup {
  if (facts.done) return 'DONE';
  if (facts.reportStatus === 'SUBMITTED') return 'SENT';
  if (facts.reportStatus === 'RETURNED' && facts.tab === 'MINE') return 'RETURNED';
  if (facts.timeliness === 'PENDING') return 'SENT';
  if (facts.urgent) return 'URGENT';
  if (facts.timeliness === 'OVERDUE') return 'OVERDUE';
  if (facts.timeliness === 'DUE_SOON') return 'DUE_SOON';
  const month = today.slice(0, 7);
  const { occurrence } = facts;
  if (occurrence && [occurrence.windowFrom, occurrence.dueOn].some((day) => day.startsWith(month))) return 'THIS_MONTH';
  return facts.timeliness === 'NO_DEADLINE' ? 'NO_DEADLINE' : 'OPEN';
}

/** True for the groups a tab's number counts: what is neither done nor waiting for somebody else. */
export function isOpenGroup(group: MyWorkGroup): boolean {
  return group !== 'DONE' && group !== 'SENT';
}

/** What may be done from a card: the first one is the big button. */
export function workActions(facts: Pick<WorkFacts, 'tab' | 'reportStatus' | 'timeliness' | 'done'>): MyWorkAction[] {
  const rests = facts.done || facts.timeliness === 'PENDING' || facts.reportStatus === 'SUBMITTED';
  if (facts.tab !== 'MINE' || rests) return ['view'];
  return [facts.reportStatus === null ? 'report' : 'continue', 'view'];
}

/** True when the task is to hold a meeting, by what it counts or how it is called. */
export function asksForMeeting(task: { title: string; measure: string | null }): boolean {
  return ['ATTENDANCE', 'PEOPLE', 'SESSION'].includes(task.measure ?? '') || /họp|sinh hoạt|hội nghị/i.test(task.title);
}

/** What decides whether a report can be sent from the card. */
export interface QuickFacts {
  allowed: readonly MyWorkAction[];
  /** How many figures the task asks for. */
  figures: number;
  /** Value type of the first one. */
  valueType: string | null;
}

/** How a simple task is reported from its card; null when it needs the whole form: text begun, or several figures. */
export function quickReportOf(facts: QuickFacts): QuickReport | null {
  if (!facts.allowed.includes('report') || facts.figures > 1) return null;
  if (facts.figures === 0) return 'NOTE';
  return facts.valueType === 'BOOLEAN' ? 'YES_NO' : 'NUMBER';
}
