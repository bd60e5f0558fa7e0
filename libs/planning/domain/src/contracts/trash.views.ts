import type { CivilDate } from '@congtac/shared-domain';

/** Days a deleted thing can be brought back. */
export const TRASH_DAYS = 30;

/** What can be deleted and brought back. */
export const TRASH_KINDS = ['PLAN', 'SECTION', 'TASK'] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

/** Vietnamese names of those kinds. */
export const TRASH_KIND_NAMES: Record<TrashKind, string> = {
  PLAN: 'Kế hoạch',
  SECTION: 'Mục nội dung',
  TASK: 'Nhiệm vụ',
};

/** One deleted thing. */
export interface TrashItemView {
  id: string;
  kind: TrashKind;
  /** Id of the plan, section or task; the same after it is brought back. */
  entityId: string;
  title: string;
  planId: string;
  planTitle: string;
  unitId: number;
  unitName: string;
  deletedAt: string;
  deletedByName: string | null;
  /** Last day it can be brought back. */
  keptUntil: CivilDate;
  /** Days left from today, 0 on the last one. */
  daysLeft: number;
  allowed: 'restore'[];
}
