import { Injectable } from '@nestjs/common';
import {
  type CreateReview,
  REVIEW_EVENTS,
  type ReviewListItem,
  type ReviewQuery,
  type ReviewView,
  type SaveMeeting,
  type TemplateSource,
  type UpdateReview,
  reviewPeriod,
  reviewProblem,
  reviewTemplate,
  reviewTitle,
} from '@congtac/review-domain';
import { type Page, notFound } from '@congtac/shared-domain';
import { Access, BusinessClock, UnitOfWork, constraintProblems, newId } from '@congtac/shared-api';
import { MeetingRepository } from '../meeting/meeting.repository';
import { listItemOf } from './review.mapper';
import { ReviewPartsRepository } from './review-parts.repository';
import { ReviewReader, locked } from './review-reader';
import { ReviewRepository } from './review.repository';

constraintProblems({
  uq_periodic_review_period: () => reviewProblem('review.already-exists'),
  uq_periodic_review_number: () => reviewProblem('review.number-taken'),
});

/** Creating, reading and describing reviews. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly reader: ReviewReader,
    private readonly reviews: ReviewRepository,
    private readonly parts: ReviewPartsRepository,
    private readonly meetings: MeetingRepository,
    private readonly clock: BusinessClock,
  ) {}

  /** One page of the reviews in sight. */
  list(query: ReviewQuery): Promise<Page<ReviewListItem>> {
    return this.uow.read(async () => {
      if (query.unitId !== undefined) this.access.require('review.review.read', query.unitId);
      const rows = await this.reviews.page(query);
      return { items: rows.map(listItemOf), total: rows[0]?.total ?? 0 };
    });
  }

  /** One review. */
  get(id: string): Promise<ReviewView> {
    return this.uow.read(() => this.reader.view(id));
  }

  /** Starts a review with its headings. Problems `review.period-missing`, `review.already-exists`. */
  create(input: CreateReview): Promise<ReviewView> {
    return this.uow.run(async () => {
      this.access.require('review.review.write', input.unitId);
      const period = reviewPeriod(input.kind, input);
      if (!period) throw reviewProblem('review.period-missing');
      const unit = await this.reviews.unit(input.unitId);
      if (!unit) throw notFound();
      const planId = input.planId ? await this.ownPlan(input.planId, input.unitId) : null;
      const id = newId();
      const front = unit.line === 'FRONT';
      await this.reviews.insert({
        id,
        unitId: input.unitId,
        kind: input.kind,
        title: reviewTitle(input.kind, period, unit.line),
        ...period,
        planId,
        place: null,
        symbol: front ? 'BC-MTTQ-BTT' : null,
        signAuthority: front ? 'TM. Ban Thường trực' : null,
        signerTitle: front ? 'Chủ tịch' : null,
        byId: this.access.actor.accountId,
        byName: this.access.actor.displayName,
      });
      await this.parts.insertSections(id, input.unitId, reviewTemplate(input.kind, await this.templateSources(planId)));
      const after = { kind: input.kind, ...period, planId };
      await this.uow.audit({ action: 'review.created', entity: 'review', entityId: id, unitId: input.unitId, after });
      await this.uow.emit({
        type: REVIEW_EVENTS.created,
        unitId: input.unitId,
        payload: { reviewId: id, unitId: input.unitId, ...after },
      });
      return this.reader.view(id);
    });
  }

  /** Writes what the document carries around the text; possible until publishing, except while submitted. */
  updateDetails(id: string, version: number, input: UpdateReview): Promise<ReviewView> {
    return this.uow.run(async () => {
      const review = await this.reader.held(id, 'review.review.write');
      if (review.status === 'SUBMITTED' || review.status === 'PUBLISHED') throw locked(review.status);
      const planId = input.planId ? await this.ownPlan(input.planId, review.unit_id) : input.planId;
      if (input.issuedOn && input.issuedOn > this.clock.today()) throw reviewProblem('review.issued-day');
      const set = compact({
        plan_id: planId,
        number: input.number,
        symbol: input.symbol,
        issued_on: input.issuedOn,
        place: input.place,
        sign_authority: input.signAuthority,
        signer_title: input.signerTitle,
        signer_name: input.signerName,
        recipients: input.recipients,
      });
      await this.reviews.update(id, version, set);
      await this.uow.audit({
        action: 'review.details-changed',
        entity: 'review',
        entityId: id,
        unitId: review.unit_id,
        before: {
          number: review.number,
          symbol: review.symbol,
          issuedOn: review.issued_on,
          signer: review.signer_name,
        },
        after: input,
      });
      return this.reader.view(id);
    });
  }

  /** Writes the whole meeting of the review (S3-6); possible until publishing, except while submitted. */
  saveMeeting(id: string, version: number, input: SaveMeeting): Promise<ReviewView> {
    return this.uow.run(async () => {
      const review = await this.reader.held(id, 'review.review.write');
      if (review.status === 'SUBMITTED' || review.status === 'PUBLISHED') throw locked(review.status);
      const meetingId = review.meeting_id ?? newId();
      await this.meetings.save(meetingId, review.unit_id, input);
      await this.reviews.update(id, version, { meeting_id: meetingId });
      await this.uow.audit({
        action: 'review.meeting-saved',
        entity: 'review',
        entityId: id,
        unitId: review.unit_id,
        after: input,
      });
      return this.reader.view(id);
    });
  }

  /** The plan must be the unit's own and in sight. */
  private async ownPlan(planId: string, unitId: number): Promise<string> {
    const plan = await this.reviews.plan(planId);
    if (!plan || plan.unit_id !== unitId) throw notFound();
    return planId;
  }

  private async templateSources(planId: string | null): Promise<TemplateSource[]> {
    if (planId) {
      const sections = await this.reviews.planSections(planId);
      if (sections.length)
        return sections.map((section) => ({
          heading: section.heading,
          planSectionId: section.section_id,
          themeCode: section.theme,
          campaignCode: section.campaign,
        }));
    }
    const themes = await this.reviews.themes();
    return themes.map(({ code, name }) => ({
      heading: name,
      planSectionId: null,
      themeCode: code,
      campaignCode: null,
    }));
  }
}

/** The columns that were given; undefined means "leave as it is". */
function compact(columns: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
