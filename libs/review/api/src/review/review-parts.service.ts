import { Injectable } from '@nestjs/common';
import {
  type CreateDirection,
  type CreateLimitation,
  type DirectionView,
  type LimitationView,
  type ReviewSectionView,
  type UpdateDirection,
  type UpdateLimitation,
  type UpdateReviewSection,
  isEditable,
  isResolved,
  reviewProblem,
  takeProposal,
  writeText,
} from '@congtac/review-domain';
import { notFound } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { checkFactsOf, isRowEmpty, sectionTextOf } from './review-facts';
import { directionViewOf, limitationViewOf, sectionViewOf } from './review.mapper';
import { type PartKind, ReviewPartsRepository } from './review-parts.repository';
import { ReviewReader, locked } from './review-reader';
import type { DirectionRow, ReviewRow } from './review.rows';

const WRITE = 'review.review.write';

/** Writing of sections, limitations and directions while the review is a draft or was returned. */
@Injectable()
export class ReviewPartsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: ReviewReader,
    private readonly parts: ReviewPartsRepository,
  ) {}

  /** Writes a section. Problems `review.no-draft`, `review.not-empty`, `review.locked`, `common.stale`. */
  updateSection(id: string, version: number, input: UpdateReviewSection): Promise<ReviewSectionView> {
    return this.uow.run(async () => {
      const { review, part } = await this.reader.heldPart('section', id, WRITE, isEditable);
      let section = sectionTextOf(part);
      if (input.useDraft) {
        if (section.draftText === null) throw reviewProblem('review.no-draft');
        section = takeProposal(section);
      }
      if (input.text !== undefined) section = writeText(section, input.text);
      if (input.confirmedEmpty !== undefined) {
        if (input.confirmedEmpty && section.text !== null) throw reviewProblem('review.not-empty');
        section = { ...section, confirmedEmpty: input.confirmedEmpty };
      }
      const row = await this.parts.writeSection(id, version, section, input.heading);
      const before = { text: part.text, confirmedEmpty: part.confirmed_empty };
      await this.audit('review-section.changed', 'review-section', id, review, { before, after: input });
      const facts = checkFactsOf(await this.reader.load(review.review_id));
      return sectionViewOf(row, isRowEmpty(row, facts), this.reader.rights(review));
    });
  }

  /** Adds a limitation with its causes; one without a cause is allowed and warned about (G-8). */
  addLimitation(reviewId: string, input: CreateLimitation): Promise<LimitationView> {
    return this.uow.run(async () => {
      const review = await this.editable(reviewId);
      await this.parts.requireTask(input.linkedTaskId);
      const id = await this.parts.insertLimitation(keyOf(review), {
        text: input.text,
        causes: input.causes ?? [],
        linkedTaskId: input.linkedTaskId ?? null,
      });
      await this.audit('limitation.added', 'limitation', id, review, { after: input });
      return limitationViewOf(await this.stored('limitation', id), this.reader.rights(review));
    });
  }

  /** Changes a limitation. */
  updateLimitation(id: string, version: number, input: UpdateLimitation): Promise<LimitationView> {
    return this.uow.run(async () => {
      const { review, part } = await this.reader.heldPart('limitation', id, WRITE, isEditable);
      await this.parts.requireTask(input.linkedTaskId);
      const row = await this.parts.update('limitation', id, version, {
        text: input.text ?? part.text,
        causes: JSON.stringify(input.causes ?? part.causes),
        linked_task_id: input.linkedTaskId === undefined ? part.linked_task_id : input.linkedTaskId,
        status: input.status ?? part.status,
      });
      const before = { text: part.text, causes: part.causes };
      await this.audit('limitation.changed', 'limitation', id, review, { before, after: input });
      return limitationViewOf(row, this.reader.rights(review));
    });
  }

  /** Adds a direction. */
  addDirection(reviewId: string, input: CreateDirection): Promise<DirectionView> {
    return this.uow.run(async () => {
      const review = await this.editable(reviewId);
      const id = await this.parts.insertDirection(keyOf(review), {
        text: input.text,
        kind: input.kind ?? null,
        dueOn: input.dueOn ?? null,
        ordinal: input.ordinal ?? null,
      });
      await this.audit('direction.added', 'direction', id, review, { after: input });
      return directionViewOf(await this.stored('direction', id), this.reader.rights(review));
    });
  }

  /** Changes a direction that is not resolved yet; problem `review.direction-resolved`. */
  updateDirection(id: string, version: number, input: UpdateDirection): Promise<DirectionView> {
    return this.uow.run(async () => {
      const { review, part } = await this.reader.heldPart('direction', id, WRITE, isEditable);
      refuseResolved(part);
      const row = await this.parts.update('direction', id, version, {
        text: input.text ?? part.text,
        kind: input.kind === undefined ? part.kind : input.kind,
        due_on: input.dueOn === undefined ? part.due_on : input.dueOn,
        ordinal: input.ordinal ?? part.ordinal,
      });
      await this.audit('direction.changed', 'direction', id, review, { before: { text: part.text }, after: input });
      return directionViewOf(row, this.reader.rights(review));
    });
  }

  /** Removes a limitation. */
  removeLimitation(id: string, version: number): Promise<void> {
    return this.uow.run(async () => {
      const { review, part } = await this.reader.heldPart('limitation', id, WRITE, isEditable);
      await this.remove('limitation', id, version);
      await this.audit('limitation.removed', 'limitation', id, review, { before: { text: part.text } });
    });
  }

  /** Removes a direction that is not resolved yet. */
  removeDirection(id: string, version: number): Promise<void> {
    return this.uow.run(async () => {
      const { review, part } = await this.reader.heldPart('direction', id, WRITE, isEditable);
      refuseResolved(part);
      await this.remove('direction', id, version);
      await this.audit('direction.removed', 'direction', id, review, { before: { text: part.text } });
    });
  }

  private async editable(reviewId: string): Promise<ReviewRow> {
    const review = await this.reader.held(reviewId, WRITE);
    if (!isEditable(review.status)) throw locked(review.status);
    return review;
  }

  private async stored<K extends PartKind>(kind: K, id: string) {
    const row = await this.parts.find(kind, id);
    if (!row) throw notFound();
    return row;
  }

  /** An update that changes nothing explains a stale version with who and when; then the row goes. */
  private async remove(kind: PartKind, id: string, version: number): Promise<void> {
    if (!(await this.parts.remove(kind, id, version))) await this.parts.update(kind, id, version, {});
  }

  private audit(action: string, entity: string, entityId: string, review: ReviewRow, change: Change): Promise<void> {
    return this.uow.audit({ action, entity, entityId, unitId: review.unit_id, ...change });
  }
}

interface Change {
  before?: object;
  after?: object;
}

function keyOf(review: ReviewRow): { id: string; unitId: number } {
  return { id: review.review_id, unitId: review.unit_id };
}

function refuseResolved(direction: DirectionRow): void {
  const { generated_task_id, not_assigned_reason } = direction;
  if (isResolved({ generatedTaskId: generated_task_id, notAssignedReason: not_assigned_reason }))
    throw reviewProblem('review.direction-resolved');
}
