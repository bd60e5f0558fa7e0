import { type MeetingDetail, SaveMeeting } from '@congtac/review-domain';
import { toBody } from '@congtac/shared-data';
import { linesOf } from '../feature-cockpit/details-model';

/** What the form of a meeting edits; points and participants are one line each. */
export interface MeetingFormModel {
  kind: MeetingDetail['kind'];
  name: string;
  date: string;
  mode: MeetingDetail['mode'];
  place: string;
  points: string;
  chairs: string;
  participants: string;
}

/** One conclusion while it is written; a settled one only changes its place. */
export interface ConclusionDraft {
  /** For the list on screen. */
  readonly key: number;
  readonly id?: string;
  readonly text: string;
  readonly speaker: string;
  readonly settled: boolean;
}

/** The stored meeting as the form shows it, or an empty form. */
export function meetingFormModel(view?: MeetingDetail): MeetingFormModel {
  return {
    kind: view?.kind ?? 'CONFERENCE',
    name: view?.name ?? '',
    date: view?.date ?? '',
    mode: view?.mode ?? 'IN_PERSON',
    place: view?.place ?? '',
    points: (view?.points ?? []).join('\n'),
    chairs: view?.chairs ?? '',
    participants: (view?.participants ?? []).join('\n'),
  };
}

/** The stored conclusions as drafts, in order. */
export function conclusionDrafts(view?: MeetingDetail): ConclusionDraft[] {
  return (view?.conclusions ?? []).map(({ id, text, speaker, resolution }, key) => ({
    ...{ key, id, text, speaker: speaker ?? '', settled: resolution !== 'OPEN' },
  }));
}

/** The request body; blank conclusions are left out. */
export function meetingFormBody(
  model: MeetingFormModel,
  conclusions: readonly ConclusionDraft[],
  invitedUnitIds: readonly number[],
): SaveMeeting {
  return toBody(SaveMeeting, {
    ...model,
    points: linesOf(model.points),
    participants: linesOf(model.participants),
    conclusions: conclusions
      .filter((one) => one.text.trim() !== '')
      .map(({ id, text, speaker }) => ({ ...(id && { id }), text, speaker })),
    invitedUnitIds: [...invitedUnitIds],
  });
}
