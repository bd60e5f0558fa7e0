import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CreateIndicator, IndicatorView, UpdateIndicator } from '@congtac/planning-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import {
  CheckboxField,
  Chip,
  Dialogs,
  EmptyState,
  ErrorState,
  I18n,
  narrowScreen,
  PageHeader,
  Pager,
  queryParam,
  ResourceState,
  TableRegion,
  TextField,
  Toaster,
} from '@congtac/shared-ui';
import { TargetClient } from '../data-access/target-client';
import { type IndicatorData, IndicatorDialog } from './indicator-dialog';

const pageSize = 50;

/** The catalogue of indicators: own ones are kept here, those of the line above are there to be chosen. */
@Component({
  selector: 'ct-indicator-page',
  imports: [
    CheckboxField,
    Chip,
    EmptyState,
    ErrorState,
    MatButton,
    NgTemplateOutlet,
    PageHeader,
    Pager,
    ResourceState,
    TableRegion,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './indicator-page.html',
  styleUrl: './indicator-page.scss',
})
export class IndicatorPage {
  private readonly client = inject(TargetClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  protected readonly q = queryParam('tim');
  private readonly archivedText = queryParam('ngung-dung');
  protected readonly archived = computed(() => this.archivedText() === 'true');
  protected readonly size = pageSize;
  protected readonly narrow = narrowScreen();
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly resource = this.client.indicators(() => ({
    page: this.page(),
    size: pageSize,
    ...(this.q() && { q: this.q() }),
    ...(this.archived() && { archived: true }),
  }));
  protected readonly mayAdd = computed(() => this.session.has('planning.indicator.edit'));

  protected set(queryParams: Record<string, string | number | boolean | null>): void {
    void this.router.navigate([], {
      queryParams: { page: null, ...queryParams },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** `mô hình · Càng cao càng tốt · Cộng`. */
  protected factsOf(one: IndicatorView): string {
    const t = (key: string) => this.i18n.t(`planning.${key}`);
    const additive = one.additiveOverTime ? 'target.indicator.additive' : 'target.indicator.additiveNo';
    return [
      t(`measure.${one.measure}`),
      t(`target.direction.${one.direction}`),
      this.i18n.t('planning.target.indicator.rolledUp', { rule: t(`target.rollup.${one.rollup}`).toLowerCase() }),
      t(additive),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  protected usedOf(one: IndicatorView): string {
    if (one.usedInTasks === 0) return this.i18n.t('planning.target.indicator.unused');
    const counts = { tasks: one.usedInTasks, plans: one.usedInPlans };
    return this.i18n.t('planning.target.indicator.usedIn', counts);
  }

  protected async add(): Promise<void> {
    const body = await this.dialogs.open<CreateIndicator, IndicatorData>(IndicatorDialog, {
      indicator: undefined,
      unitId: this.session.actingPost()?.unitId ?? null,
      unitName: this.session.actingPost()?.unitName ?? '',
    });
    if (body) await this.run(() => this.client.createIndicator(body));
  }

  protected async edit(indicator: IndicatorView): Promise<void> {
    const { unitId, unitName } = indicator;
    const data = { indicator, unitId, unitName };
    const body = await this.dialogs.open<UpdateIndicator, IndicatorData>(IndicatorDialog, data);
    if (body) await this.run(() => this.client.updateIndicator(indicator, body));
  }

  protected archive(indicator: IndicatorView): Promise<void> {
    return this.run(() => this.client.updateIndicator(indicator, { archived: !indicator.archived }));
  }

  protected async remove(indicator: IndicatorView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.target.indicator.removeTitle', { name: indicator.name }),
      text: '',
      confirm: this.i18n.t('planning.target.indicator.remove'),
    });
    if (sure) await this.run(() => this.client.removeIndicator(indicator));
  }

  private async run(deed: () => Promise<unknown>): Promise<void> {
    this.failure.set(undefined);
    try {
      await deed();
      this.resource.reload();
      this.toaster.show(this.i18n.t('planning.target.indicator.saved'));
    } catch (error) {
      // Told above the list.
      this.failure.set(toAppError(error));
    }
  }
}
