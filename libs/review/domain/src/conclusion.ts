import { type CivilDate, formatCivilDate } from '@congtac/shared-domain';
import type { MeetingKind } from './review-kinds';

/** What has become of a conclusion (S2-10). */
export const CONCLUSION_RESOLUTIONS = ['OPEN', 'TASKS', 'DECLINED'] as const;
export type ConclusionResolution = (typeof CONCLUSION_RESOLUTIONS)[number];

/** Vietnamese names of the kinds of meeting. */
export const MEETING_KIND_NAMES: Record<MeetingKind, string> = {
  REVIEW_MEETING: 'Hội nghị sơ kết, tổng kết',
  CONFERENCE: 'Hội nghị',
  BRIEFING: 'Giao ban',
};

/** Facts the resolution depends on. */
export interface ConclusionFacts {
  taskId: string | null;
  notAssignedReason: string | null;
}

/** Tasks when it became some, DECLINED when "không giao việc" was given with a reason, else OPEN. */
export function conclusionResolution(facts: ConclusionFacts): ConclusionResolution {
  if (facts.taskId !== null) return 'TASKS';
  return facts.notAssignedReason === null ? 'OPEN' : 'DECLINED';
}

/** The words with which a plan below cites a conclusion among its bases (S0-9). */
export function conclusionBasis(
  ordinal: number,
  meeting: { kind: MeetingKind; name: string | null; date: CivilDate | null },
): string {
  const name = meeting.name ?? MEETING_KIND_NAMES[meeting.kind];
  const day = meeting.date ? ` ngày ${formatCivilDate(meeting.date)}` : '';
  return `Kết luận số ${ordinal} tại ${name}${day}`;
}

/** A task's name from a long text: the first clause, at most 200 characters. */
export function shortTitle(text: string): string {
  if (text.length <= 200) return text;
  const clause = text.split(/[;.\n]/)[0] ?? text;
  return clause.length <= 200 ? clause : `${clause.slice(0, 197).trimEnd()}…`;
}
