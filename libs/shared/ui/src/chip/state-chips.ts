import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IconName } from '../icon/icon-registry';
import { Chip, type ChipTone } from './chip';

interface Look {
  readonly tone: ChipTone;
  readonly icon: IconName;
}

/** Codes of the plan lifecycle. */
export const planStatuses = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'ISSUED',
  'IN_PROGRESS',
  'REVIEWED',
  'CLOSED',
  'SUPERSEDED',
  'WITHDRAWN',
] as const;
export type PlanStatusCode = (typeof planStatuses)[number];

/** Lifecycle of a plan: `<ct-plan-state-chip value="ISSUED" />`. */
@Component({
  selector: 'ct-plan-state-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{ 'ui.planStatus.' + value() | transloco }}</ct-chip>`,
})
export class PlanStateChip {
  readonly value = input.required<PlanStatusCode>();
  protected readonly look = computed(() => planLooks[this.value()]);
}

/** Codes of a progress report. */
export const reportStatuses = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;
export type ReportStatusCode = (typeof reportStatuses)[number];

/** State of a progress report or review part: `<ct-report-state-chip value="RETURNED" />`. */
@Component({
  selector: 'ct-report-state-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{
    'ui.reportStatus.' + value() | transloco
  }}</ct-chip>`,
})
export class ReportStateChip {
  readonly value = input.required<ReportStatusCode>();
  protected readonly look = computed(() => reportLooks[this.value()]);
}

const planLooks: Readonly<Record<PlanStatusCode, Look>> = {
  DRAFT: { tone: 'none', icon: 'edit' },
  SUBMITTED: { tone: 'waiting', icon: 'inbox' },
  APPROVED: { tone: 'done', icon: 'check' },
  ISSUED: { tone: 'done', icon: 'assignment-turned-in' },
  IN_PROGRESS: { tone: 'doing', icon: 'play-circle' },
  REVIEWED: { tone: 'done', icon: 'fact-check' },
  CLOSED: { tone: 'out', icon: 'lock' },
  SUPERSEDED: { tone: 'out', icon: 'history' },
  WITHDRAWN: { tone: 'out', icon: 'cancel' },
};

const reportLooks: Readonly<Record<ReportStatusCode, Look>> = {
  DRAFT: { tone: 'none', icon: 'edit' },
  SUBMITTED: { tone: 'waiting', icon: 'inbox' },
  RETURNED: { tone: 'returned', icon: 'reply' },
  ACCEPTED: { tone: 'done', icon: 'check-circle' },
};
