import { Injectable } from '@nestjs/common';
import { inReadingOrder, planningProblem, type TaskRow, type UpdateTask } from '@congtac/planning-domain';
import { BusinessClock } from '@congtac/shared-api';
import { KnownReferences } from '../known-references';
import { PlanDraft } from '../plan/plan-draft';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import { PlanViews } from '../plan/plan-views';
import type { PlanRecord } from '../plan/plan.repository';
import { toTaskRow } from './task.mapper';
import { TaskRepository } from './task.repository';

/** The way from a task to its plan: may it be read, is it an open draft, what is its order. */
@Injectable()
export class PlanDoor {
  constructor(
    private readonly plans: PlanViews,
    private readonly draft: PlanDraft,
    private readonly parts: PlanPartsRepository,
    private readonly known: KnownReferences,
    private readonly tasks: TaskRepository,
    private readonly clock: BusinessClock,
  ) {}

  /** The plan when the person may read it. */
  readable(planId: string): Promise<PlanRecord> {
    return this.plans.readable(planId);
  }

  /** The plan, locked and still a draft, when the person may edit it. */
  open(planId: string): Promise<PlanRecord> {
    return this.draft.open(planId);
  }

  /** Problem `planning.unknown-reference` for a section of another plan. */
  async requireSection(planId: string, sectionId: string): Promise<void> {
    const sections = await this.parts.sections(planId);
    if (!sections.some((section) => section.id === sectionId)) throw planningProblem('planning.unknown-reference');
  }

  /** Problem `planning.unknown-reference` for a theme, campaign or event that does not exist. */
  requireTopics(body: Pick<UpdateTask, 'themeId' | 'campaignId' | 'eventId'>): Promise<void> {
    return this.known.requireTopics(body);
  }

  /** Rows of the plan in reading order with their depth. */
  async rows(planId: string): Promise<TaskRow[]> {
    const sections = await this.parts.sections(planId);
    const ordered = inReadingOrder(
      await this.tasks.ofPlan(planId, this.clock.today()),
      sections.map((section) => section.id),
    );
    return ordered.map(({ task, depth }) => toTaskRow(task, depth));
  }
}
