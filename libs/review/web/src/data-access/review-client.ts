import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { OfficialDocument } from '@congtac/documents-domain';
import type { PlanRow } from '@congtac/planning-domain';
import type {
  AssignDirection,
  CreateDirection,
  CreateLimitation,
  CreateReview,
  DirectionView,
  LimitationView,
  ReviewListItem,
  ReviewSectionView,
  ReviewView,
  SaveMeeting,
  UpdateDirection,
  UpdateLimitation,
  UpdateReview,
  UpdateReviewSection,
} from '@congtac/review-domain';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';

const reviews = '/api/v1/reviews';

/** Query parameters of the list; empty ones are left out. */
export type ListParams = Readonly<Record<string, string | number>>;

/** What a guarded write needs to know of a row. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Steps of a review's life that need no data. */
export type PlainStep = 'draft' | 'submit' | 'accept' | 'publish';

/** Reviews with their sections, limitations and directions. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class ReviewClient {
  private readonly api = inject(Api);

  /** `GET /reviews`: one page of the reviews in sight, newest period first. */
  reviews(params: () => ListParams): HttpResourceRef<Page<ReviewListItem> | undefined> {
    return httpResource<Page<ReviewListItem>>(() => ({ url: reviews, params: { ...params() } }));
  }

  /** `GET /reviews/:id`. '' = nothing is asked yet. */
  review(id: () => string): HttpResourceRef<ReviewView | undefined> {
    return httpResource<ReviewView>(() => (id() ? `${reviews}/${id()}` : undefined));
  }

  /** `GET /reviews/:id/preview`: the document as blocks. */
  preview(id: () => string): HttpResourceRef<OfficialDocument | undefined> {
    return httpResource<OfficialDocument>(() => `${reviews}/${id()}/preview`);
  }

  /** `GET /plans` of one unit, newest year first; nothing is asked before the unit is known. */
  plansOf(unitId: () => number | null): HttpResourceRef<Page<PlanRow> | undefined> {
    return httpResource<Page<PlanRow>>(() => {
      const unit = unitId();
      return unit === null ? undefined : { url: '/api/v1/plans', params: { unitId: unit, size: 100 } };
    });
  }

  /** One review now, past any cache; used to show the newer text in a conflict. */
  fetch(id: string): Promise<ReviewView> {
    return this.api.get<ReviewView>(`${reviews}/${id}`);
  }

  /** `POST /reviews`: problems `review.already-exists`, `review.period-missing`. */
  create(body: CreateReview): Promise<ReviewView> {
    return this.api.post<ReviewView>(reviews, body);
  }

  /** `PATCH /reviews/:id`: number, symbol, day, place, signer, recipients, plan. */
  updateDetails(review: Versioned, body: UpdateReview): Promise<ReviewView> {
    return this.api.patch<ReviewView>(`${reviews}/${review.id}`, review.version, body);
  }

  /** `PUT /reviews/:id/meeting`, guarded by the version of the review. */
  saveMeeting(review: Versioned, body: SaveMeeting): Promise<ReviewView> {
    return this.api.put<ReviewView>(`${reviews}/${review.id}/meeting`, review.version, body);
  }

  /** `POST /reviews/:id/draft|submit|accept|publish`. */
  step(id: string, step: PlainStep): Promise<ReviewView> {
    return this.api.post<ReviewView>(`${reviews}/${id}/${step}`);
  }

  /** `POST /reviews/:id/return` with the reason that its writers read. */
  giveBack(id: string, reason: string): Promise<ReviewView> {
    return this.api.post<ReviewView>(`${reviews}/${id}/return`, { reason });
  }

  /** `PATCH /review-sections/:id`. */
  updateSection(section: Versioned, body: UpdateReviewSection): Promise<ReviewSectionView> {
    return this.api.patch<ReviewSectionView>(`/api/v1/review-sections/${section.id}`, section.version, body);
  }

  /** `POST /reviews/:id/limitations`. */
  addLimitation(reviewId: string, body: CreateLimitation): Promise<LimitationView> {
    return this.api.post<LimitationView>(`${reviews}/${reviewId}/limitations`, body);
  }

  /** `PATCH /limitations/:id`. */
  updateLimitation(limitation: Versioned, body: UpdateLimitation): Promise<LimitationView> {
    return this.api.patch<LimitationView>(`/api/v1/limitations/${limitation.id}`, limitation.version, body);
  }

  /** `DELETE /limitations/:id`. */
  removeLimitation(limitation: Versioned): Promise<void> {
    return this.api.delete(`/api/v1/limitations/${limitation.id}`, limitation.version);
  }

  /** `POST /reviews/:id/directions`. */
  addDirection(reviewId: string, body: CreateDirection): Promise<DirectionView> {
    return this.api.post<DirectionView>(`${reviews}/${reviewId}/directions`, body);
  }

  /** `PATCH /directions/:id`. */
  updateDirection(direction: Versioned, body: UpdateDirection): Promise<DirectionView> {
    return this.api.patch<DirectionView>(`/api/v1/directions/${direction.id}`, direction.version, body);
  }

  /** `DELETE /directions/:id`. */
  removeDirection(direction: Versioned): Promise<void> {
    return this.api.delete(`/api/v1/directions/${direction.id}`, direction.version);
  }

  /** `POST /directions/:id/task`: a task of the plan (I-16); what is left out comes from the direction. */
  assign(directionId: string, body: AssignDirection = {}): Promise<DirectionView> {
    return this.api.post<DirectionView>(`/api/v1/directions/${directionId}/task`, body);
  }

  /** `POST /directions/:id/decline`: "không giao việc" with its reason (I-16). */
  decline(directionId: string, reason: string): Promise<DirectionView> {
    return this.api.post<DirectionView>(`/api/v1/directions/${directionId}/decline`, { reason });
  }

  /** Address of the Word file, for a link. */
  documentUrl(id: string): string {
    return `${reviews}/${id}/document.docx`;
  }
}
