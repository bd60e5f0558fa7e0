import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import {
  type CreateSection,
  planningProblem,
  type PlanSectionView,
  type PlanView,
  type UpdateSection,
} from '@congtac/planning-domain';
import { guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import { KnownReferences } from '../known-references';
import { TrashBin } from '../trash/trash-bin';
import { PlanDraft } from './plan-draft';
import { PlanPartsRepository } from './plan-parts.repository';
import { PlanViews } from './plan-views';

/** Sections of a draft plan (S0-5). */
@Injectable()
export class SectionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly draft: PlanDraft,
    private readonly parts: PlanPartsRepository,
    private readonly views: PlanViews,
    private readonly known: KnownReferences,
    private readonly trash: TrashBin,
  ) {}

  /** Adds a section after another one, or at the end. Problem `planning.unknown-reference`. */
  create(planId: string, body: CreateSection): Promise<PlanView> {
    return this.uow.run(async () => {
      const plan = await this.draft.open(planId);
      await this.known.requireTopics(body);
      const sections = await this.parts.sections(planId);
      for (const id of [body.afterId, body.parentSectionId])
        if (id && !sections.some((section) => section.id === id)) throw planningProblem('planning.unknown-reference');
      const after = sections.findIndex((section) => section.id === body.afterId);
      const sectionId = newId();
      await this.uow.query(
        `insert into planning.plan_section (section_id, plan_id, parent_section_id, ordinal, heading, body_text,
           theme_id, campaign_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          sectionId,
          planId,
          body.parentSectionId ?? null,
          sections.length + 1,
          body.heading,
          body.bodyText ?? '',
          body.themeId ?? null,
          body.campaignId ?? null,
        ],
      );
      if (after >= 0) await this.order(insertAt(ids(sections), sectionId, after + 1));
      await this.audit('section.created', plan.unitId, sectionId, { after: body });
      return this.views.view(planId);
    });
  }

  /** Changes a section; `ordinal` moves it. Problems 412, `planning.plan-locked`. */
  update(sectionId: string, body: UpdateSection, version: number): Promise<PlanView> {
    return this.uow.run(async () => {
      const planId = await this.planOf(sectionId);
      const plan = await this.draft.open(planId);
      await this.known.requireTopics(body);
      await guardedUpdate(this.uow, {
        table: 'planning.plan_section',
        key: { section_id: sectionId },
        version,
        set: columnsOf(body),
      });
      if (body.ordinal !== undefined) {
        const others = ids(await this.parts.sections(planId)).filter((id) => id !== sectionId);
        await this.order(insertAt(others, sectionId, body.ordinal - 1));
      }
      await this.audit('section.updated', plan.unitId, sectionId, { after: body });
      return this.views.view(planId);
    });
  }

  /** Puts an empty section into the trash. Problem `planning.has-children`. */
  remove(sectionId: string, version: number): Promise<PlanView> {
    return this.uow.run(async () => {
      const planId = await this.planOf(sectionId);
      const plan = await this.draft.open(planId);
      const sections = await this.parts.sections(planId);
      const section = sections.find(({ id }) => id === sectionId);
      if (!section) throw notFound();
      if (section.taskCount > 0 || sections.some((other) => other.parentSectionId === sectionId))
        throw planningProblem('planning.has-children');
      await guardedUpdate(this.uow, {
        table: 'planning.plan_section',
        key: { section_id: sectionId },
        version,
        set: {},
      });
      const { unitId, title } = plan;
      await this.trash.putSection({ id: sectionId, title: section.heading, plan: { id: planId, unitId, title } });
      await this.audit('section.removed', plan.unitId, sectionId, { before: section });
      return this.views.view(planId);
    });
  }

  private async planOf(sectionId: string): Promise<string> {
    const row = await this.uow.one<{ planId: string }>(
      'select plan_id as "planId" from planning.plan_section where section_id = $1',
      [sectionId],
    );
    if (!row) throw notFound();
    return row.planId;
  }

  private async order(sectionIds: readonly string[]): Promise<void> {
    await this.uow.query(
      `update planning.plan_section s set ordinal = x.ordinal
       from unnest($1::uuid[]) with ordinality as x (id, ordinal)
       where s.section_id = x.id and s.ordinal is distinct from x.ordinal`,
      [sectionIds],
    );
  }

  private audit(action: string, unitId: number, entityId: string, change: { before?: object; after?: object }) {
    return this.uow.audit({ action, entity: 'plan-section', entityId, unitId, ...change });
  }
}

function ids(sections: readonly PlanSectionView[]): string[] {
  return sections.map((section) => section.id);
}

function insertAt(list: readonly string[], id: string, index: number): string[] {
  return [...list.slice(0, index), id, ...list.slice(index)];
}

function columnsOf(body: UpdateSection): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    heading: body.heading,
    body_text: body.bodyText,
    theme_id: body.themeId,
    campaign_id: body.campaignId,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
