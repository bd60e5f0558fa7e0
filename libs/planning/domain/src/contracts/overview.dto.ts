import { BooleanField } from '@congtac/shared-domain';

/** `GET /plans/:id/overview`. */
export class OverviewQuery {
  /** Counts the automatic plans "Nhiệm vụ đột xuất" of the same years too; left out they stay outside (G-9). */
  @BooleanField({ label: 'Tính cả nhiệm vụ đột xuất', optional: true, fromText: true })
  includeUrgent?: boolean;
}
