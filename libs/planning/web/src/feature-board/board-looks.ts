import type { BoardCellState } from '@congtac/planning-domain';
import type { ChipTone, IconName } from '@congtac/shared-ui';

/** Colour and sign of each state of a cell; the sign alone tells them apart. */
export const cellLooks: Readonly<Record<BoardCellState, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  NOT_OPENED: { tone: 'none', icon: 'radio-button-unchecked' },
  OPENED: { tone: 'doing', icon: 'visibility' },
  ADOPTED: { tone: 'done', icon: 'check' },
  ADAPTED: { tone: 'done', icon: 'edit-note' },
  SPLIT: { tone: 'done', icon: 'call-split' },
  SUPPORTED: { tone: 'done-late', icon: 'groups' },
  REFERENCED: { tone: 'out', icon: 'link' },
  NOT_APPLICABLE: { tone: 'out', icon: 'do-not-disturb-on' },
  REFUSED: { tone: 'returned', icon: 'close' },
  LATE: { tone: 'overdue', icon: 'warning' },
};
