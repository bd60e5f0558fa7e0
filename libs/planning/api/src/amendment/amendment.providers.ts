import { AmendmentRepository } from './amendment.repository';
import { PlanContents } from './plan-contents';
import { RevisionDrafts } from './revision-drafts';
import { RevisionIssuing } from './revision-issuing';
import { RevisionMerge } from './revision-merge';
import { RevisionNumbers } from './revision-numbers';
import { RevisionReads } from './revision-reads';
import { RowCopy } from './row-copy';
import { TaskFieldWrites } from './task-fields';
import { UptakeReads } from './uptake-reads';
import { UptakeWrites } from './uptake-writes';
import { UptakeRepository } from './uptake.repository';
import { UptakeService } from './uptake.service';

/** Providers of amendments. */
export const amendmentProviders = [
  ...[
    RowCopy,
    PlanContents,
    RevisionDrafts,
    TaskFieldWrites,
    RevisionMerge,
    AmendmentRepository,
    RevisionNumbers,
    RevisionIssuing,
  ],
  ...[UptakeRepository, UptakeReads, UptakeWrites, UptakeService, RevisionReads],
];
