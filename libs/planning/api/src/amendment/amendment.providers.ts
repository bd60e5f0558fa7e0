import { AmendmentRepository } from './amendment.repository';
import { PlanContents } from './plan-contents';
import { RevisionDrafts } from './revision-drafts';
import { RevisionIssuing } from './revision-issuing';
import { RevisionMerge } from './revision-merge';
import { RevisionReads } from './revision-reads';
import { RowCopy } from './row-copy';
import { TaskFieldWrites } from './task-fields';
import { UptakeWrites } from './uptake-writes';
import { UptakeRepository } from './uptake.repository';
import { UptakeService } from './uptake.service';

/** Providers of amendments. */
export const amendmentProviders = [
  ...[RowCopy, PlanContents, RevisionDrafts, TaskFieldWrites, RevisionMerge, AmendmentRepository, RevisionIssuing],
  ...[UptakeRepository, UptakeWrites, UptakeService, RevisionReads],
];
