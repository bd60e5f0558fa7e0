import { Injectable } from '@nestjs/common';
import type { ReviewQuery } from '@congtac/review-domain';
import { foldVietnamese, offsetOf } from '@congtac/shared-domain';
import { UnitOfWork, guardedUpdate } from '@congtac/shared-api';
import type { NewReview, PlanFacts, ReviewHitRow, ReviewListRow, ReviewRow } from './review.rows';

const UNIT_JOIN = `join org.v_unit u on u.unit_id = r.unit_id left join org.v_unit parent on parent.unit_id = u.parent_id`;

/** SQL of reviews themselves. Row-level security leaves out what the person may not see. */
@Injectable()
export class ReviewRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One page of the list, newest period first. */
  page(query: ReviewQuery): Promise<ReviewListRow[]> {
    return this.uow.query<ReviewListRow>(
      `select r.review_id, r.unit_id, u.name as unit_name, r.kind, r.title, r.period_from, r.period_to, r.period_note,
         r.status, r.number, r.symbol, r.issued_on, m.held_on as meeting_date, r.demo, r.version, r.updated_at,
         count(*) over ()::int as total
       from review.periodic_review r join org.v_unit u on u.unit_id = r.unit_id
       left join review.meeting m on m.meeting_id = r.meeting_id
       where ($1::int is null or r.unit_id = $1) and ($2::text is null or r.status = $2)
         and ($3::int is null or $3 between extract(year from r.period_from) and extract(year from r.period_to))
         and ($4::text is null or r.search_text like $4 or app.fold(u.name) like $4)
       order by r.period_to desc nulls last, u.name, r.review_id offset $5 limit $6`,
      [query.unitId, query.status, query.year, likeOf(query.q), offsetOf(query), query.size].map((v) => v ?? null),
    );
  }

  /** One review with the names around it; undefined when it does not exist or is out of sight. */
  find(id: string): Promise<ReviewRow | undefined> {
    return this.uow.one<ReviewRow>(
      `select r.*, u.name as unit_name, u.line as unit_line, parent.name as parent_name, p.title as plan_title
       from review.periodic_review r ${UNIT_JOIN} left join planning.v_plan p on p.plan_id = r.plan_id
       where r.review_id = $1`,
      [id],
    );
  }

  /** Holds the review still until the transaction ends, so that its parts cannot change while it moves on. */
  async lock(id: string): Promise<boolean> {
    const row = await this.uow.one('select review_id from review.periodic_review where review_id = $1 for update', [
      id,
    ]);
    return row !== undefined;
  }

  /** Adds a review in state DRAFT. */
  async insert(review: NewReview): Promise<void> {
    await this.uow.query(
      `insert into review.periodic_review (review_id, unit_id, kind, title, period_from, period_to, plan_id, symbol,
         place, sign_authority, signer_title, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        review.id,
        review.unitId,
        review.kind,
        review.title,
        review.from,
        review.to,
        review.planId,
        review.symbol,
        review.place,
        review.signAuthority,
        review.signerTitle,
        review.byId,
        review.byName,
      ],
    );
  }

  /** Writes columns of the review when it still stands at `version`. Problems `common.stale`, `common.not-found`. */
  update(id: string, version: number, set: Record<string, unknown>): Promise<ReviewRow> {
    return guardedUpdate<ReviewRow>(this.uow, {
      table: 'review.periodic_review',
      key: { review_id: id },
      version,
      set,
    });
  }

  /** Name, line and parent of a unit; undefined when there is none. */
  unit(unitId: number): Promise<{ line: string; name: string } | undefined> {
    return this.uow.one('select line, name from org.v_unit where unit_id = $1', [unitId]);
  }

  /** The plan's title and unit, when the person sees it. */
  plan(planId: string): Promise<PlanFacts | undefined> {
    return this.uow.one<PlanFacts>('select plan_id, unit_id, title from planning.v_plan where plan_id = $1', [planId]);
  }

  /** Sections of a plan with the codes of their theme and campaign, in reading order. */
  planSections(
    planId: string,
  ): Promise<{ section_id: string; heading: string; theme: string | null; campaign: string | null }[]> {
    return this.uow.query(
      `select s.section_id, s.heading, t.code as theme, c.code as campaign
       from planning.v_plan_section s left join calendar.v_theme t on t.theme_id = s.theme_id
       left join calendar.v_campaign c on c.campaign_id = s.campaign_id
       where s.plan_id = $1 and s.parent_section_id is null order by s.ordinal`,
      [planId],
    );
  }

  /** All themes, for a review without a plan. */
  themes(): Promise<{ code: string; name: string }[]> {
    return this.uow.query('select code, name from calendar.v_theme order by set_code, ordinal');
  }

  /** Best matches of a search over reviews, accents ignored. */
  search(q: string, limit: number): Promise<ReviewHitRow[]> {
    return this.uow.query<ReviewHitRow>(
      `select r.review_id, r.title, u.name as unit_name from review.periodic_review r
       join org.v_unit u on u.unit_id = r.unit_id
       where r.search_text like $1 or app.fold(u.name) like $1
       order by (r.search_text like $1) desc, r.period_to desc nulls last limit $2`,
      [likeOf(q), limit],
    );
  }
}

function likeOf(q: string | undefined): string | null {
  return q ? `%${foldVietnamese(q).replace(/[\\%_]/g, '\\$&')}%` : null;
}
