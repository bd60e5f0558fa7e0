import { Injectable } from '@nestjs/common';
import { PlanSearch } from '@congtac/planning-api';
import { ReviewSearch } from '@congtac/review-api';
import { Access, UnitOfWork } from '@congtac/shared-api';

/** One match: what it is, its name, where it belongs and its page. */
export interface SearchResult {
  kind: 'unit' | 'plan' | 'task' | 'review';
  id: string;
  title: string;
  subtitle: string;
  url: string;
}

/** Matches of every kind, best first. */
export interface SearchResults {
  items: SearchResult[];
}

const PER_KIND = 8;

/** Asks every context for its best matches; each answers within the person's sight only. */
@Injectable()
export class GlobalSearch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly plans: PlanSearch,
    private readonly reviews: ReviewSearch,
  ) {}

  /** @param q what people typed, accents optional; exact accents rank first. */
  find(q: string): Promise<SearchResults> {
    return this.uow.read(async () => ({
      items: [...(await this.plansAndTasks(q)), ...(await this.periodicReviews(q)), ...(await this.units(q))],
    }));
  }

  private async plansAndTasks(q: string): Promise<SearchResult[]> {
    const hits = await this.plans.search(q, PER_KIND);
    return hits.map(({ kind, id, title, unitName, year }) => ({
      kind,
      id,
      title,
      subtitle: [unitName, year].filter(Boolean).join(' · '),
      url: `/${kind === 'plan' ? 'ke-hoach' : 'nhiem-vu'}/${id}`,
    }));
  }

  private async periodicReviews(q: string): Promise<SearchResult[]> {
    if (!this.access.holds('review.review.read')) return [];
    const hits = await this.reviews.search(q, PER_KIND);
    return hits.map(({ id, title, subtitle }) => ({ kind: 'review', id, title, subtitle, url: `/so-ket/${id}` }));
  }

  private units(q: string): Promise<SearchResult[]> {
    return this.uow.query<SearchResult>(
      `select 'unit' as kind, u.unit_id::text as id, u.name as title,
         concat_ws(' · ', u.level_name, parent.name) as subtitle, '/don-vi/' || u.unit_id as url
       from org.v_unit u left join org.v_unit parent on parent.unit_id = u.parent_id
       where u.search_text like '%' || app.fold($1) || '%'
       order by position(lower($1) in lower(concat_ws(' ', u.name, u.short_name))) = 0, u.level_ordinal, u.name
       limit $2`,
      [q, PER_KIND],
    );
  }
}
