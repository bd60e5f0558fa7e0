import type { LinkedFigure } from './contracts/review.views';
import type { SectionProposal } from './drafting';
import { figuresIn } from './figures';

/** The writing of a section, as stored. */
export interface SectionText {
  text: string | null;
  draftText: string | null;
  edited: boolean;
  confirmedEmpty: boolean;
  figures: LinkedFigure[];
  draftFigures: LinkedFigure[];
}

/**
 * Takes a new proposal in. A text that a person wrote or a source states, or an emptiness that a person confirmed, stays:
 * the proposal is only offered beside it, and figures whose wording the text already contains become linked. A text that
 * is still the last proposal follows the new one. Without a proposal the old offer is withdrawn and the text stays.
 * @param known every figure of the period, for linking the wording of a text to figures proposed elsewhere.
 */
export function mergeProposal(
  section: SectionText,
  proposal: SectionProposal | undefined,
  known: readonly LinkedFigure[] = [],
): SectionText {
  const offered = { ...section, draftText: proposal?.text ?? null, draftFigures: proposal?.figures ?? [] };
  const mayFollow = section.text === null ? !section.confirmedEmpty : isLastProposal(section);
  if (proposal && mayFollow) return { ...offered, text: proposal.text, figures: proposal.figures, edited: false };
  const candidates = [...section.figures, ...known, ...offered.draftFigures];
  return {
    ...offered,
    edited: section.text !== null && !isLastProposal(section),
    figures: figuresIn(section.text, candidates),
  };
}

function isLastProposal(section: SectionText): boolean {
  return !section.edited && section.text === section.draftText;
}

/** A person writes the text: it is theirs from now on; links stay where the wording of a figure stands. */
export function writeText(section: SectionText, text: string | null): SectionText {
  const clean = text?.trim() ? text : null;
  return {
    ...section,
    text: clean,
    edited: clean !== null && clean !== section.draftText,
    confirmedEmpty: clean === null ? section.confirmedEmpty : false,
    figures: figuresIn(clean, [...section.figures, ...section.draftFigures]),
  };
}

/** A person takes the proposal over their text. */
export function takeProposal(section: SectionText): SectionText {
  return { ...section, text: section.draftText, figures: section.draftFigures, edited: false, confirmedEmpty: false };
}

/** True when there is a proposal that differs from the text: something to offer. */
export function offersProposal(section: SectionText): boolean {
  return section.draftText !== null && section.draftText !== section.text;
}
