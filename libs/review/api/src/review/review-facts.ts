import { type CheckFacts, type SectionText, isSectionEmpty } from '@congtac/review-domain';
import type { LoadedReview, SectionRow } from './review.rows';

/** What the checks of the domain look at, from the rows. */
export function checkFactsOf(loaded: LoadedReview): CheckFacts {
  const { review } = loaded;
  return {
    sections: loaded.sections.map((section) => ({
      id: section.section_id,
      kind: section.kind,
      heading: section.heading,
      text: section.text,
      confirmedEmpty: section.confirmed_empty,
    })),
    limitations: loaded.limitations.map(({ limitation_id, text, causes }) => ({ id: limitation_id, text, causes })),
    directions: loaded.directions.map((direction) => ({
      id: direction.direction_id,
      text: direction.text,
      generatedTaskId: direction.generated_task_id,
      notAssignedReason: direction.not_assigned_reason,
    })),
    number: review.number,
    symbol: review.symbol,
    issuedOn: review.issued_on,
    signerName: review.signer_name,
    planId: review.plan_id,
  };
}

/** The writing of a section, as the rules of drafting see it. */
export function sectionTextOf(row: SectionRow): SectionText {
  return {
    text: row.text,
    draftText: row.draft_text,
    edited: row.edited,
    confirmedEmpty: row.confirmed_empty,
    figures: row.figures,
    draftFigures: row.draft_figures,
  };
}

/** True when nothing stands under the section's heading. */
export function isRowEmpty(row: SectionRow, facts: CheckFacts): boolean {
  const section = facts.sections.find((candidate) => candidate.id === row.section_id);
  return section !== undefined && isSectionEmpty(section, facts);
}

/** The text that the content hash is made of: what stands on paper, in order, with its figures. */
export function frozenContent(loaded: LoadedReview): string {
  return JSON.stringify({
    title: loaded.review.title,
    period: [loaded.review.period_from, loaded.review.period_to],
    sections: loaded.sections.map(({ kind, heading, text, confirmed_empty, figures }) => [
      kind,
      heading,
      text,
      confirmed_empty,
      figures.map(({ key, value, qualifier }) => [key, value, qualifier]),
    ]),
    limitations: loaded.limitations.map(({ text, causes }) => [text, causes.map((cause) => [cause.kind, cause.text])]),
    directions: loaded.directions.map(({ text }) => text),
  });
}
