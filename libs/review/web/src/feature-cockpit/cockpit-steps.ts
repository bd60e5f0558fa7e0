import {
  type CheckFacts,
  checkReview,
  isEditable,
  isSectionEmpty,
  type ReviewCheck,
  type ReviewSectionView,
  type ReviewView,
  type SectionKind,
} from '@congtac/review-domain';

/** Steps of a review, in order; the ids stand in the address (`?buoc=`). */
export const stepIds = ['so-lieu', 'ket-qua', 'han-che', 'phuong-huong', 'kiem-tra', 'cong-bo'] as const;
export type StepId = (typeof stepIds)[number];

/** How far the writing of a section is. `unseen` = written by the system and looked at by nobody. */
export type SectionState = 'empty' | 'confirmed-empty' | 'unseen' | 'written';

/** A section in the list of steps. */
export interface SectionMark {
  readonly id: string;
  readonly heading: string;
  readonly state: SectionState;
  /** A newer proposal stands beside the text and waits for a decision. */
  readonly offered: boolean;
}

/** One step: done or not, what was counted, and its sections. */
export interface CockpitStep {
  readonly id: StepId;
  readonly done: boolean;
  /** Shown as `n/m`; undefined = nothing to count. */
  readonly count?: { readonly of: number; readonly total: number };
  readonly sections: readonly SectionMark[];
}

/** Proposals that the person has kept as they are: section id → version kept. */
export type KeptProposals = Readonly<Record<string, number>>;

/** The step in which a section of a kind is written. */
export function stepOfKind(kind: SectionKind): StepId {
  if (kind === 'HAN_CHE' || kind === 'NGUYEN_NHAN' || kind === 'BAI_HOC') return 'han-che';
  return kind === 'PHUONG_HUONG' || kind === 'KIEN_NGHI' ? 'phuong-huong' : 'ket-qua';
}

/** What the checks of the domain look at; the rules on screen are the very rules of the API (G-8, I-16). */
export function factsOf(review: ReviewView): CheckFacts {
  const { sections, limitations, directions, number, symbol, issuedOn, signerName, planId } = review;
  return { sections, limitations, directions, number, symbol, issuedOn, signerName, planId };
}

/** Complaints of now, also after a part was saved whose answer does not carry the whole review. */
export function checksOf(review: ReviewView): ReviewCheck[] {
  return checkReview(factsOf(review));
}

/** How far one section is. */
export function sectionState(section: ReviewSectionView, review: ReviewView, kept: KeptProposals): SectionState {
  if (isSectionEmpty(section, factsOf(review))) return section.confirmedEmpty ? 'confirmed-empty' : 'empty';
  const asDrafted = section.text !== null && section.text === section.draftText && !section.edited;
  const unseen = asDrafted && isEditable(review.status) && kept[section.id] !== section.version;
  return unseen ? 'unseen' : 'written';
}

/** The six steps with their marks. */
export function cockpitSteps(review: ReviewView, kept: KeptProposals): CockpitStep[] {
  const marks = (step: StepId): SectionMark[] =>
    [...review.sections]
      .sort((a, b) => a.ordinal - b.ordinal)
      .filter((section) => stepOfKind(section.kind) === step)
      .map((section) => ({
        id: section.id,
        heading: section.heading,
        state: sectionState(section, review, kept),
        offered: section.draftDiffers && isEditable(review.status),
      }));
  return [
    sourcesStep(review),
    resultsStep(marks('ket-qua')),
    limitationsStep(review, marks('han-che')),
    directionsStep(review, marks('phuong-huong')),
    checkStep(review),
    { id: 'cong-bo', done: review.status === 'PUBLISHED', sections: [] },
  ];
}

/** The step that needs hands next: the first one that is not done, the last one when all are. */
export function nextStep(steps: readonly CockpitStep[]): StepId {
  return (steps.find((step) => !step.done) ?? steps[steps.length - 1])?.id ?? 'so-lieu';
}

/** Where a complaint is mended: its step, and the section, limitation or direction in it. */
export function placeOfCheck(
  check: ReviewCheck,
  review: ReviewView,
): { readonly step: StepId; readonly part: string | null } {
  if (check.code === 'limitation-without-cause') return { step: 'han-che', part: check.targetId };
  if (check.code === 'direction-unresolved') return { step: 'phuong-huong', part: check.targetId };
  if (check.code !== 'empty-section') return { step: 'cong-bo', part: null };
  const section = review.sections.find((one) => one.id === check.targetId);
  return { step: section ? stepOfKind(section.kind) : 'ket-qua', part: check.targetId };
}

function sourcesStep({ sources }: ReviewView): CockpitStep {
  const count = sources.totalUnits > 0 ? { of: sources.reportedUnits, total: sources.totalUnits } : undefined;
  return { id: 'so-lieu', done: sources.draftedAt !== null && sources.missingUnits.length === 0, count, sections: [] };
}

function resultsStep(sections: readonly SectionMark[]): CockpitStep {
  const ready = sections.filter(isReady).length;
  return {
    id: 'ket-qua',
    done: sections.length > 0 && ready === sections.length,
    count: { of: ready, total: sections.length },
    sections,
  };
}

/** A limitation without a cause is no mistake, but the step is not done with it (G-8 warns, it does not block). */
function limitationsStep({ limitations }: ReviewView, sections: readonly SectionMark[]): CockpitStep {
  const explained = limitations.filter((one) => one.causes.length > 0).length;
  const something = sections.length + limitations.length > 0;
  return {
    id: 'han-che',
    done: something && sections.every(isReady) && explained === limitations.length,
    count: limitations.length > 0 ? { of: explained, total: limitations.length } : undefined,
    sections,
  };
}

function directionsStep({ directions }: ReviewView, sections: readonly SectionMark[]): CockpitStep {
  const resolved = directions.filter((one) => one.resolution !== 'OPEN').length;
  const something = sections.length + directions.length > 0;
  return {
    id: 'phuong-huong',
    done: something && sections.every(isReady) && resolved === directions.length,
    count: directions.length > 0 ? { of: resolved, total: directions.length } : undefined,
    sections,
  };
}

function checkStep(review: ReviewView): CockpitStep {
  const blocked = checksOf(review).some((check) => check.on === 'submit' && check.level === 'block');
  return { id: 'kiem-tra', done: !blocked, sections: [] };
}

function isReady(section: SectionMark): boolean {
  return section.state === 'written' || section.state === 'confirmed-empty';
}
