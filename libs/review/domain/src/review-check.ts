import type { ReviewCheck } from './contracts/review.views';
import type { SectionKind } from './review-kinds';

/** What the checks look at. */
export interface CheckFacts {
  sections: { id: string; kind: SectionKind; heading: string; text: string | null; confirmedEmpty: boolean }[];
  limitations: { id: string; text: string; causes: readonly unknown[] }[];
  directions: { id: string; text: string; generatedTaskId: string | null; notAssignedReason: string | null }[];
  number: string | null;
  symbol: string | null;
  issuedOn: string | null;
  signerName: string | null;
  planId: string | null;
}

/** True when nothing stands under a heading; the lists of limitations, causes and directions count as content. */
export function isSectionEmpty(section: CheckFacts['sections'][number], facts: CheckFacts): boolean {
  if (section.text?.trim()) return false;
  if (section.kind === 'HAN_CHE') return facts.limitations.length === 0;
  if (section.kind === 'NGUYEN_NHAN') return !facts.limitations.some((limitation) => limitation.causes.length > 0);
  if (section.kind === 'PHUONG_HUONG') return facts.directions.length === 0;
  return true;
}

/** True when a direction became a task or was declined with a reason (I-16). */
export function isResolved(direction: { generatedTaskId: string | null; notAssignedReason: string | null }): boolean {
  return direction.generatedTaskId !== null || Boolean(direction.notAssignedReason?.trim());
}

/**
 * Everything that stands in the way of submitting (G-8: an empty heading that nobody confirmed blocks, a limitation
 * without a cause only warns) or of publishing (I-16: every direction resolved; number, date and signer known).
 */
export function checkReview(facts: CheckFacts): ReviewCheck[] {
  return [...emptySections(facts), ...causelessLimitations(facts), ...publishing(facts)];
}

/** The checks that refuse `action` now. */
export function blocksOf(facts: CheckFacts, action: ReviewCheck['on']): ReviewCheck[] {
  return checkReview(facts).filter((check) => check.on === action && check.level === 'block');
}

function emptySections(facts: CheckFacts): ReviewCheck[] {
  return facts.sections
    .filter((section) => !section.confirmedEmpty && isSectionEmpty(section, facts))
    .map((section) => ({
      code: 'empty-section',
      level: 'block',
      on: 'submit',
      targetId: section.id,
      message: `Mục “${section.heading}” chưa có nội dung. Xin viết thêm hoặc đánh dấu “Không có nội dung”.`,
    }));
}

function causelessLimitations(facts: CheckFacts): ReviewCheck[] {
  return facts.limitations
    .filter((limitation) => limitation.causes.length === 0)
    .map((limitation) => ({
      code: 'limitation-without-cause',
      level: 'warning',
      on: 'submit',
      targetId: limitation.id,
      message: `Hạn chế “${shorten(limitation.text)}” chưa nêu nguyên nhân.`,
    }));
}

function publishing(facts: CheckFacts): ReviewCheck[] {
  const open: ReviewCheck[] = facts.directions
    .filter((direction) => !isResolved(direction))
    .map((direction) => ({
      code: 'direction-unresolved',
      level: 'block',
      on: 'publish',
      targetId: direction.id,
      message: `Phương hướng “${shorten(direction.text)}” chưa thành nhiệm vụ và chưa ghi “không giao việc”.`,
    }));
  if (!(facts.number && facts.symbol && facts.issuedOn && facts.signerName))
    open.push({
      code: 'number-incomplete',
      level: 'block',
      on: 'publish',
      targetId: null,
      message: 'Chưa đủ số, ký hiệu, ngày ban hành và người ký.',
    });
  if (!facts.planId && facts.directions.length > 0)
    open.push({
      code: 'no-plan',
      level: 'warning',
      on: 'publish',
      targetId: null,
      message: 'Báo cáo chưa gắn với kế hoạch nên chưa chuyển được phương hướng thành nhiệm vụ.',
    });
  return open;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
