import { Injectable } from '@nestjs/common';
import { planningProblem } from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

/** What bodies may name by id and where it lives; other contexts are read through their views. */
const PLACES = {
  theme: ['calendar.v_theme', 'theme_id'],
  campaign: ['calendar.v_campaign', 'campaign_id'],
  event: ['calendar.v_event', 'event_id'],
  audience: ['calendar.v_audience', 'audience_id'],
  document: ['documents.v_legal_document', 'legal_document_id'],
  person: ['org.v_person', 'person_id'],
} as const;

/** A kind of thing that plans and tasks point to. */
export type ReferenceKind = keyof typeof PLACES;

/** Ids in bodies must name things that exist and are in the person's sight: no foreign key reaches another context. */
@Injectable()
export class KnownReferences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** Every id given is known; empty ones are skipped. Problem `planning.unknown-reference`. */
  async requireKnown(kind: ReferenceKind, ids: readonly (string | null | undefined)[]): Promise<void> {
    const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined))];
    if (wanted.length === 0) return;
    const [view, key] = PLACES[kind];
    const found = await this.uow.query(`select 1 from ${view} where ${key} = any($1::uuid[])`, [wanted]);
    if (found.length < wanted.length) throw planningProblem('planning.unknown-reference');
  }

  /** Theme, campaign and event of a task or a section, audiences of a task. Problem as above. */
  async requireTopics(body: {
    themeId?: string | null;
    campaignId?: string | null;
    eventId?: string | null;
    audienceIds?: readonly string[];
  }): Promise<void> {
    await this.requireKnown('theme', [body.themeId]);
    await this.requireKnown('campaign', [body.campaignId]);
    await this.requireKnown('event', [body.eventId]);
    await this.requireKnown('audience', body.audienceIds ?? []);
  }

  /** The signer's post belongs to the plan's unit. Problem `planning.unknown-reference`. */
  async requirePostOf(unitId: number, postId: string | undefined): Promise<void> {
    if (postId === undefined) return;
    const found = await this.uow.one('select 1 from org.v_post where post_id = $1 and unit_id = $2', [postId, unitId]);
    if (!found) throw planningProblem('planning.unknown-reference');
  }

  /** Every unit still works today (I-18). Problem `planning.unit-closed` names the first that does not. */
  async requireInForce(unitIds: readonly number[]): Promise<void> {
    const closed = await this.uow.one<{ name: string; validTo: string }>(
      `select name, valid_to as "validTo" from org.v_unit
       where unit_id = any($1::int[])
         and (valid_to < $2::date or org.working_unit(unit_id, $2::date) <> unit_id) order by unit_id limit 1`,
      [unitIds, this.clock.today()],
    );
    if (closed) throw planningProblem('planning.unit-closed', { unit: closed.name, validTo: closed.validTo });
  }
}
