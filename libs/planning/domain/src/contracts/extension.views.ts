import type { CivilDate } from '@congtac/shared-domain';
import type { ExtensionState } from './extension.dto';

/** Things a person may do with a request now. */
export type ExtensionAllowed = 'grant' | 'refuse' | 'withdraw';

/** One entry of the extension ledger. */
export interface ExtensionView {
  id: string;
  taskId: string;
  taskTitle: string;
  occurrenceId: string | null;
  /** "Tháng 03/2020"; null for the task itself. */
  occurrenceLabel: string | null;
  ownerUnitId: number;
  ownerUnitName: string;
  leadUnitId: number;
  leadUnitName: string;
  /** The first due day of all, before any extension. */
  originalDueOn: CivilDate;
  oldDueOn: CivilDate;
  newDueOn: CivilDate;
  reason: string;
  state: ExtensionState;
  requestedByName: string;
  requestedAt: string;
  decidedByName: string | null;
  decidedPostTitle: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  /** Extensions granted before for the same task or occurrence, and how many are usual. */
  grantedBefore: number;
  limit: number;
  /** Due day of the task above or of the parent, when the wished day lies after it (I-5). */
  parentDueOn: CivilDate | null;
  /** The chair must give a reason for an exception: the limit is reached, or the parent's day is passed. */
  needsException: boolean;
  version: number;
  allowed: ExtensionAllowed[];
}
