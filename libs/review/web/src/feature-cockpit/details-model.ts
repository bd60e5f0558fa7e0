import type { MeetingView, ReviewView, SaveMeeting, UpdateReview } from '@congtac/review-domain';
import { SaveMeeting as SaveMeetingDto, UpdateReview as UpdateReviewDto } from '@congtac/review-domain';
import { type DtoClass, type DtoSchema, dtoSchema, toBody } from '@congtac/shared-data';
import { type ConflictField, formatDate } from '@congtac/shared-ui';
import { changed } from './part-differences';

/** What the form of the printed facts edits; lists are one line each. */
export interface DetailsModel {
  planId: string;
  number: string;
  symbol: string;
  issuedOn: string;
  place: string;
  signAuthority: string;
  signerTitle: string;
  signerName: string;
  recipients: string;
}

/** What the form of the meeting edits; lists are one line each. */
export interface MeetingModel {
  name: string;
  date: string;
  place: string;
  mode: MeetingView['mode'];
  chairs: string;
  participants: string;
  conclusions: string;
}

/** The printed facts of a review as the form shows them. */
export function detailsModel(review: ReviewView): DetailsModel {
  return {
    planId: review.planId ?? '',
    number: review.number ?? '',
    symbol: review.symbol ?? '',
    issuedOn: review.issuedOn ?? '',
    place: review.place ?? '',
    signAuthority: review.signAuthority ?? '',
    signerTitle: review.signerTitle ?? '',
    signerName: review.signerName ?? '',
    recipients: review.recipients.join('\n'),
  };
}

/** The body of `PATCH /reviews/:id`: blank fields become null. */
export function detailsBody({ recipients, ...rest }: DetailsModel): UpdateReview {
  return toBody(UpdateReviewDto, { ...rest, recipients: linesOf(recipients) });
}

/** Fields of the printed facts that differ from the server's, for the question whose text stays. */
export function detailsDifferences(mine: DetailsModel, fresh: ReviewView, t: (key: string) => string): ConflictField[] {
  const theirs = detailsModel(fresh);
  const keys = ['number', 'symbol', 'place', 'signAuthority', 'signerTitle', 'signerName', 'recipients'] as const;
  return changed([
    ...keys.map((key) => ({ label: t(`review.details.${key}`), mine: mine[key], theirs: theirs[key] })),
    { label: t('review.details.issuedOn'), mine: formatDate(mine.issuedOn), theirs: formatDate(theirs.issuedOn) },
  ]);
}

/** The meeting of a review as the form shows it; a review without one begins in one room. */
export function meetingModel(meeting: MeetingView | null): MeetingModel {
  return {
    name: meeting?.name ?? '',
    date: meeting?.date ?? '',
    place: meeting?.place ?? '',
    mode: meeting?.mode ?? 'IN_PERSON',
    chairs: meeting?.chairs ?? '',
    participants: (meeting?.participants ?? []).join('\n'),
    conclusions: (meeting?.conclusions ?? []).map((one) => one.text).join('\n'),
  };
}

/** The body of `PUT /reviews/:id/meeting`; what the form does not show stays, and so do speakers of unchanged lines. */
export function meetingBody(model: MeetingModel, before: MeetingView | null): SaveMeeting {
  const speakers = new Map(before?.conclusions.map((one) => [one.text, one.speaker]));
  return toBody(SaveMeetingDto, {
    ...model,
    ...(before && { kind: before.kind, points: before.points }),
    participants: linesOf(model.participants),
    conclusions: linesOf(model.conclusions).map((text) => ({ text, speaker: speakers.get(text) ?? null })),
  });
}

/** Fields of the meeting that differ from the server's. */
export function meetingDifferences(mine: MeetingModel, fresh: ReviewView, t: (key: string) => string): ConflictField[] {
  const theirs = meetingModel(fresh.meeting);
  const keys = ['name', 'place', 'chairs', 'participants', 'conclusions'] as const;
  return changed([
    ...keys.map((key) => ({ label: t(`review.meeting.${key}`), mine: mine[key], theirs: theirs[key] })),
    { label: t('review.meeting.date'), mine: formatDate(mine.date), theirs: formatDate(theirs.date) },
    {
      label: t('review.meeting.mode'),
      mine: t(`review.meeting.modes.${mine.mode}`),
      theirs: t(`review.meeting.modes.${theirs.mode}`),
    },
  ]);
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The rules of the API's class over a form of another shape (lists as one text). A complaint about one line of a list is
 * shown at the text that holds the list.
 */
export function rulesOver<M extends object, B extends object>(dto: DtoClass<B>, bodyOf: (model: M) => B): DtoSchema<M> {
  const rules = dtoSchema<B>(dto)['~standard'];
  return {
    '~standard': {
      version: 1,
      vendor: 'congtac',
      validate: (value) => {
        const result = rules.validate(bodyOf(value as M));
        if (!('issues' in result)) return { value: value as M };
        return { issues: result.issues.map((issue) => ({ ...issue, path: issue.path.slice(0, 1) })) };
      },
    },
  };
}
