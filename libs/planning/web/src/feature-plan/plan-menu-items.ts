import type { PlanView } from '@congtac/planning-domain';
import type { IconName } from '@congtac/shared-ui';

/** A further page of one plan, reached from the menu "Khác" beside the plan's buttons. */
export interface PlanMenuItem {
  /** Key of the texts. */
  readonly label: string;
  readonly icon: IconName;
  /** Last part of the address `/ke-hoach/:id/…`. */
  readonly path: string;
  readonly shown: (plan: PlanView) => boolean;
  /** The page takes the filter, grouping and columns of the table over from the address. */
  readonly keepsView?: boolean;
}

/** One line for each further page, in the order of the menu. */
export const planMenuItems: readonly PlanMenuItem[] = [
  {
    label: 'planning.action.see-board',
    icon: 'fact-check',
    path: 'trien-khai',
    shown: (plan) => plan.allowed.includes('see-board'),
  },
  {
    label: 'planning.import.menu',
    icon: 'upload-file',
    path: 'nhap',
    shown: (plan) => plan.allowed.includes('edit'),
  },
  {
    label: 'planning.export.menu',
    icon: 'download',
    path: 'xuat',
    shown: () => true,
    keepsView: true,
  },
  {
    label: 'planning.amendment.list.title',
    icon: 'difference',
    path: 'lan-sua',
    shown: (plan) => plan.issuedOn !== null || plan.imported,
  },
  {
    label: 'planning.amendment.above.title',
    icon: 'compare-arrows',
    path: 'dieu-chinh',
    shown: (plan) => plan.allowed.includes('see-board') && plan.bases.some((basis) => basis.parentPlanId !== null),
  },
  {
    label: 'planning.copy.menu',
    icon: 'content-copy',
    path: 'chep',
    // Those who draft the unit's plans: they may add the scan to an issued one.
    shown: (plan) => plan.allowed.includes('attach-scan'),
  },
  {
    label: 'planning.target.allocation.title',
    icon: 'call-split',
    path: 'phan-bo',
    shown: (plan) =>
      plan.taskCount > 0 &&
      ['edit', 'approve', 'issue', 'see-board'].some((one) => plan.allowed.some((may) => may === one)),
  },
  {
    label: 'planning.target.comparison.title',
    icon: 'balance',
    path: 'chi-tieu-giao',
    shown: (plan) => plan.allowed.includes('see-board'),
  },
  {
    label: 'planning.target.refusal.title',
    icon: 'do-not-disturb-on',
    path: 'tu-choi',
    shown: (plan) => plan.allowed.includes('see-board'),
  },
];
