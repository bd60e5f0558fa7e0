import type { CivilDate } from '@congtac/shared-domain';
import type { PlanScope, PlanStatus } from './plan-codes';
import type { TimelinessCounts } from './plan.views';

/** A plan that rests on a legal document, directly or through a document or a plan that does. */
export interface LegalReachPlan {
  planId: string;
  title: string;
  unitId: number;
  unitName: string;
  levelName: string;
  scope: PlanScope;
  yearFrom: number;
  yearTo: number;
  status: PlanStatus;
  number: number | null;
  symbol: string | null;
  issuedOn: CivilDate | null;
  /** What its basis names: a document of the thread, or a plan above that rests on one. */
  through: string;
  /** Its tasks by timeliness; null for a plan of the line above, whose state is not this person's to see. */
  counts: TimelinessCounts | null;
}

/** How many committees of one level have a plan resting on the document. */
export interface LegalReachLevel {
  levelName: string;
  units: number;
  /** With a plan in any state. */
  withPlan: number;
  /** With a plan that is issued. */
  issued: number;
}

/** A committee that has no plan resting on the document yet. */
export interface LegalReachSilentUnit {
  unitId: number;
  unitName: string;
  levelName: string;
  parentName: string | null;
}

/** How far a legal document has come (S1-4, S4-18): the thread from the document to the plans of every level in sight. */
export interface LegalReachView {
  documentId: string;
  /** Documents that continue, implement, amend, replace or rest on it, nearest first. */
  documents: { id: string; label: string }[];
  /** At most 500, higher levels first. */
  plans: LegalReachPlan[];
  plansTotal: number;
  /** Levels of the committees the person oversees, highest first; empty for those who oversee none. */
  levels: LegalReachLevel[];
  /** At most 200. */
  silentUnits: LegalReachSilentUnit[];
  silentTotal: number;
  /** Tasks of the plans listed, by timeliness. */
  totals: TimelinessCounts;
}
