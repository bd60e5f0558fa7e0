import { newId } from '@congtac/shared-api';
import type { DemoContext } from './demo-context';
import { insertRows } from './insert';
import { sourceOf, type SeedReview } from './seed-file';

/** Review meetings, conferences with their conclusions, and the reviews of the texts as drafts of their units. */
export async function loadReview(context: DemoContext): Promise<void> {
  await loadMeetings(context);
  for (const review of context.seed.reviews) await loadPeriodicReview(context, review);
}

async function loadMeetings(context: DemoContext): Promise<void> {
  const { seed, uow } = context;
  await insertRows(
    uow,
    'review.meeting',
    seed.meetings.map((meeting) => ({
      meeting_id: context.id('meeting', meeting.code),
      unit_id: context.unitId(meeting.unit),
      kind: meeting.kind,
      name: meeting.name,
      held_on: meeting.date,
      place: meeting.place,
      mode: meeting.mode,
      points: meeting.points ?? [],
      source_code: meeting.code,
    })),
  );
  const closing = seed.plans.find(({ code }) => code === 'KH-HM-2020')?.closing;
  if (!closing) return;
  await insertRows(uow, 'review.conclusion', [
    {
      conclusion_id: newId(),
      meeting_id: context.id('meeting', 'HN-HM-2020'),
      unit_id: context.unitId('HN-HM'),
      ordinal: 1,
      text: closing.text,
      speaker: closing.speaker,
    },
  ]);
}

const TITLES: Record<string, string> = {
  'SK-CC-2020-H1': 'Kết quả công tác Mặt trận 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2020',
  'TK-Q5-2016': 'Tổng kết công tác tuyên giáo năm 2016, phương hướng năm 2017',
  'SK-LG-2018-2021': 'Kết quả 03 năm thực hiện Công văn 1080-CV/TU',
};

/** Place of the date line, where the text makes it clear. */
const PLACES: Record<string, string> = {
  'SK-CC-2020-H1': 'Cẩm Châu',
  'TK-Q5-2016': 'Quận 5',
  'SK-LG-2018-2021': 'La Gi',
};

async function loadPeriodicReview(context: DemoContext, review: SeedReview): Promise<void> {
  const { uow } = context;
  const unitId = context.unitId(review.unit);
  const reviewId = context.id('review', review.code);
  await insertRows(uow, 'review.periodic_review', [
    {
      review_id: reviewId,
      unit_id: unitId,
      kind: review.kind,
      title: TITLES[review.code] ?? review.code,
      period_from: review.period?.from,
      period_to: review.period?.to,
      period_note: review.periodNote,
      plan_id: review.code === 'SK-CC-2020-H1' ? context.id('plan', 'KH-CC-2020') : null,
      meeting_id: review.meeting ? context.id('meeting', review.meeting) : null,
      place: PLACES[review.code],
      source_code: review.code,
    },
  ]);
  const owned = { review_id: reviewId, unit_id: unitId };
  await insertRows(
    uow,
    'review.review_section',
    sectionRows(review).map((row) => ({ ...row, ...owned })),
  );
  await insertRows(
    uow,
    'review.limitation',
    limitationRows(review).map((row) => ({ ...row, ...owned })),
  );
  await insertRows(
    uow,
    'review.direction',
    directionRows(context, review).map((row) => ({ ...row, ...owned })),
  );
}

/** A heading without text stays empty; whether that is meant is for people to say. */
function sectionRows(review: SeedReview): Record<string, unknown>[] {
  return review.results.map((result, i) => ({
    section_id: newId(),
    ordinal: i + 1,
    kind: result.kind ?? 'KET_QUA',
    heading: result.heading,
    text: result.text,
    edited: result.text !== null,
    theme_code: result.theme,
    campaign_code: result.campaign,
    note: sourceOf(result.src),
  }));
}

function limitationRows(review: SeedReview): Record<string, unknown>[] {
  return review.limitations.map((limitation, i) => ({
    limitation_id: newId(),
    ordinal: i + 1,
    text: limitation.text,
    causes: JSON.stringify(
      limitation.cause ? [{ kind: limitation.causeKind ?? 'OBJECTIVE', text: limitation.cause }] : [],
    ),
  }));
}

/** The directions of the review; turning each into a task, or saying why not, is people's work (I-16). */
function directionRows(context: DemoContext, review: SeedReview): Record<string, unknown>[] {
  if (review.code !== 'SK-CC-2020-H1') return [];
  const plan = context.seed.plans.find(({ code }) => code === review.directionsTo);
  return (plan?.sections ?? [])
    .flatMap((section) => section.tasks)
    .map((task, i) => ({
      direction_id: newId(),
      ordinal: i + 1,
      text: task.title,
      kind: task.kind,
      due_on: task.due,
      source_code: task.code,
    }));
}
