import type { ApprovalState } from '@congtac/reporting-domain';
import type { ChipTone, IconName } from '@congtac/shared-ui';

/** How the states of an approval look. */
export const approvalLooks: Readonly<Record<ApprovalState, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  WAITING_LOWER: { tone: 'none', icon: 'hourglass-bottom' },
  READY: { tone: 'waiting', icon: 'pending' },
  APPROVED: { tone: 'done', icon: 'check-circle' },
  ACCEPTED: { tone: 'done', icon: 'done-all' },
  RETURNED: { tone: 'returned', icon: 'reply' },
};
