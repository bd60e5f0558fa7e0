import { Injectable } from '@nestjs/common';
import {
  type AcceptedResults,
  type ReviewSources,
  type ReviewView,
  countTasks,
  draftSections,
  isEditable,
  mergeProposal,
  reviewProblem,
} from '@congtac/review-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { AcceptedResultsSource } from '../sources/accepted-results-source';
import { sectionTextOf } from './review-facts';
import { ReviewPartsRepository } from './review-parts.repository';
import { ReviewReader, locked } from './review-reader';
import { ReviewRepository } from './review.repository';
import type { SectionRow } from './review.rows';

/** Drafts the sections of a review from accepted reports; a text that a person wrote is never replaced. */
@Injectable()
export class ReviewDraftService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly reader: ReviewReader,
    private readonly reviews: ReviewRepository,
    private readonly parts: ReviewPartsRepository,
    private readonly results: AcceptedResultsSource,
  ) {}

  /** Makes the proposals anew. Problems `review.locked`, `review.no-plan`, `review.period-missing`. */
  draft(id: string): Promise<ReviewView> {
    return this.uow.run(async () => {
      const review = await this.reader.held(id, 'review.review.write');
      if (!isEditable(review.status)) throw locked(review.status);
      if (!review.plan_id) throw reviewProblem('review.no-plan');
      if (!review.period_from || !review.period_to) throw reviewProblem('review.period-missing');
      const period = { from: review.period_from, to: review.period_to };
      const results = await this.results.of({ unitId: review.unit_id, planId: review.plan_id, period });
      const changed = await this.propose(await this.parts.all('section', id), results);
      const sources = JSON.stringify(sourcesOf(results));
      await this.reviews.update(id, review.version, { drafted_at: this.clock.now(), sources });
      await this.uow.audit({
        action: 'review.drafted',
        entity: 'review',
        entityId: id,
        unitId: review.unit_id,
        after: { sections: changed },
      });
      return this.reader.view(id);
    });
  }

  /** Merges the proposals into the sections and returns how many rows changed. */
  private async propose(sections: readonly SectionRow[], results: AcceptedResults): Promise<number> {
    const targets = sections.map((section) => ({
      id: section.section_id,
      kind: section.kind,
      planSectionId: section.plan_section_id,
      themeCode: section.theme_code,
      campaignCode: section.campaign_code,
    }));
    const proposals = new Map(draftSections(targets, results).map((proposal) => [proposal.sectionId, proposal]));
    const known = [...proposals.values()].flatMap((proposal) => proposal.figures);
    let changed = 0;
    for (const section of sections) {
      const before = sectionTextOf(section);
      const after = mergeProposal(before, proposals.get(section.section_id), known);
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      await this.parts.writeSection(section.section_id, section.version, after);
      changed += 1;
    }
    return changed;
  }
}

function sourcesOf(results: AcceptedResults): Omit<ReviewSources, 'draftedAt'> {
  const counts = countTasks(results.tasks);
  return {
    tasksTotal: counts.total,
    tasksCompleted: counts.completed,
    tasksOnTime: counts.onTime,
    tasksNotHeld: counts.notHeld,
    reportedUnits: results.reportedUnits,
    totalUnits: results.totalUnits,
    missingUnits: results.missingUnits,
    notHeld: results.tasks
      .filter((task) => task.outcome === 'NOT_HELD')
      .map(({ taskId, title }) => ({ taskId, title })),
  };
}
