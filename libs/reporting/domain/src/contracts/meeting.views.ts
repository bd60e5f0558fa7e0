import type { CivilDate } from '@congtac/shared-domain';

/** What a person said about two rows that name the same meeting. */
export const MEETING_OUTCOMES = ['SAME', 'DIFFERENT'] as const;
export type MeetingOutcome = (typeof MEETING_OUTCOMES)[number];

/** A decision about a meeting reported at two levels (I-10). It stands until it is undone. */
export interface MeetingDecisionView {
  decisionId: string;
  indicatorId: string;
  /** SAME = one meeting, counted once; DIFFERENT = two meetings, both counted. */
  outcome: MeetingOutcome;
  /** For SAME: the unit whose row is set aside. */
  setAsideUnitId: number | null;
  /** The unit whose row goes on counting; null for DIFFERENT, where both do. */
  countedUnitId: number | null;
  meetingOn: CivilDate;
  meetingName: string;
  reason: string;
  decidedByName: string;
  /** ISO instant. */
  decidedAt: string;
  version: number;
  allowed: 'undo'[];
}
