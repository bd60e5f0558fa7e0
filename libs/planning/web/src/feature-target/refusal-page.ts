import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RefusalView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Dialogs,
  EmptyState,
  ErrorState,
  I18n,
  PageHeader,
  ResourceState,
  Toaster,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import { TargetClient } from '../data-access/target-client';
import { ReassignDialog, type ReassignData } from './reassign-dialog';

/** Tasks that units below refused, with why; each is given to another unit, confirmed, or sent back (§2.4). */
@Component({
  selector: 'ct-refusal-page',
  imports: [EmptyState, ErrorState, MatButton, PageHeader, ResourceState, RouterLink, TranslocoPipe, ViDateTimePipe],
  templateUrl: './refusal-page.html',
  styleUrl: './refusal-page.scss',
})
export class RefusalPage {
  private readonly client = inject(TargetClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  readonly id = input.required<string>();
  protected readonly plan = inject(PlanClient).plan(this.id);
  protected readonly resource = this.client.refusals(this.id);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.plan.hasValue() ? [{ label: this.plan.value().title, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  protected outcomeOf(refusal: RefusalView): string {
    if (refusal.outcome === null) return '';
    return this.i18n.t(`planning.target.refusal.outcome.${refusal.outcome}`, {
      unit: refusal.reassignedUnitName ?? '',
    });
  }

  protected async reassign(refusal: RefusalView): Promise<void> {
    const unitId = this.plan.hasValue() ? this.plan.value().unitId : undefined;
    const data: ReassignData = { taskTitle: refusal.taskTitle, withinId: unitId };
    const body = await this.dialogs.open<{ unitId: number; reason?: string }, ReassignData>(ReassignDialog, data);
    if (body) await this.close(() => this.client.reassign(refusal, body));
  }

  protected async confirm(refusal: RefusalView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.target.refusal.confirmTitle', { unit: refusal.unitName }),
      text: refusal.reason,
      confirm: this.i18n.t('planning.target.refusal.confirm'),
    });
    if (sure) await this.close(() => this.client.confirmRefusal(refusal));
  }

  protected async sendBack(refusal: RefusalView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('planning.target.refusal.sendBackTitle', { unit: refusal.unitName }),
      label: this.i18n.t('planning.target.refusal.sendBackLabel'),
      confirm: this.i18n.t('planning.target.refusal.sendBack'),
    });
    if (reason !== undefined) await this.close(() => this.client.sendBack(refusal, reason));
  }

  private async close(deed: () => Promise<RefusalView[]>): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      this.resource.set(await deed());
      this.toaster.show(this.i18n.t('planning.target.refusal.done'));
    } catch (error) {
      // Told above the list.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
