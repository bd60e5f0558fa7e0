import { Injectable } from '@nestjs/common';
import type { ReviewHit } from '@congtac/review-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { ReviewRepository } from './review.repository';

/** Search over reviews for the one search box; answers within the person's sight only. */
@Injectable()
export class ReviewSearch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reviews: ReviewRepository,
  ) {}

  /** At most `limit` reviews whose title, number or unit contains `q`, accents ignored. */
  search(q: string, limit: number): Promise<ReviewHit[]> {
    return this.uow.read(async () => {
      const rows = await this.reviews.search(q, limit);
      return rows.map((row) => ({ id: row.review_id, title: row.title, subtitle: row.unit_name }));
    });
  }
}
