import type { AcceptedResults } from '@congtac/review-domain';
import type { Period } from '@congtac/shared-domain';

/** Where a review's facts come from: accepted reports and figures of a plan in a period. */
export abstract class AcceptedResultsSource {
  /** Accepted results of the unit's plan in the period, within the person's sight. Joins the open transaction. */
  abstract of(query: { unitId: number; planId: string; period: Period }): Promise<AcceptedResults>;
}
