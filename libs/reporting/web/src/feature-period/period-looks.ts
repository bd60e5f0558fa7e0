import type { LateEntryState, UnitPeriodState } from '@congtac/reporting-domain';
import type { ChipTone, IconName } from '@congtac/shared-ui';

interface Look {
  readonly tone: ChipTone;
  readonly icon: IconName;
}

/** How the states of a period look. */
export const periodLooks: Readonly<Record<UnitPeriodState, Look>> = {
  SCHEDULED: { tone: 'none', icon: 'schedule' },
  OPEN: { tone: 'doing', icon: 'play-circle' },
  GRACE: { tone: 'soon', icon: 'hourglass-bottom' },
  CLOSED: { tone: 'out', icon: 'event-busy' },
  LOCKED: { tone: 'done', icon: 'lock' },
};

/** How the states of a request for late entry look. */
export const lateLooks: Readonly<Record<LateEntryState, Look>> = {
  REQUESTED: { tone: 'waiting', icon: 'hourglass-top' },
  GRANTED: { tone: 'done', icon: 'check-circle' },
  REFUSED: { tone: 'returned', icon: 'cancel' },
  WITHDRAWN: { tone: 'out', icon: 'reply' },
};
