import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BurnUpView } from '@congtac/reporting-domain';
import { LiveChanges, SessionStore } from '@congtac/shared-data';
import {
  type Choice,
  EmptyState,
  formatDate,
  formatNumber,
  formatPercent,
  I18n,
  queryParam,
  ResourceState,
  SelectField,
  TableRegion,
} from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';
import { OverviewClient } from '../data-access/overview-client';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { BurnUpChart } from './burn-up-chart';
import { DashboardAddress } from './dashboard-address';
import { FileActions } from './file-actions';
import { inForce } from './plans-in-force';

/** One indicator of a plan month by month, beside what should be reached; drawing and table tell the same. */
@Component({
  selector: 'ct-burn-up-board',
  imports: [
    ...[BurnUpChart, EmptyState, FileActions, ResourceState, RouterLink, SelectField, TableRegion, TranslocoPipe],
  ],
  templateUrl: './burn-up-board.html',
  styleUrl: './burn-up-board.scss',
})
export class BurnUpBoard {
  private readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);
  private readonly overviews = inject(OverviewClient);
  private readonly askedIndicator = queryParam('chi-tieu');
  protected readonly address = inject(DashboardAddress);
  protected readonly narrow = narrowScreen();

  private readonly unitId = computed(() => {
    const own = this.session.actingPost() ?? this.session.view()?.grants[0];
    return this.address.unitId() ?? own?.unitId;
  });
  protected readonly plans = this.overviews.plansOf(this.unitId);
  protected readonly planChoices = computed(() => (this.plans.hasValue() ? inForce(this.plans.value().items) : []));
  protected readonly planId = computed(() => this.address.planId() || (this.planChoices()[0]?.value ?? ''));
  protected readonly figures = this.overviews.figuresOf(() => this.planId() || undefined);
  private readonly totals = computed(() => (this.figures.hasValue() ? this.figures.value().totals : []));
  protected readonly indicatorChoices = computed<Choice[]>(() =>
    this.totals().map(({ indicatorId, indicatorName }) => ({ value: indicatorId, label: indicatorName })),
  );
  /** The one asked for; else the first with a target, which is what the drawing is about. */
  protected readonly indicatorId = computed(() => {
    const totals = this.totals();
    const asked = totals.find((total) => total.indicatorId === this.askedIndicator());
    return (asked ?? totals.find((total) => total.target !== null) ?? totals[0])?.indicatorId ?? '';
  });
  protected readonly query = computed(() => ({
    unitId: this.address.unitId(),
    planId: this.planId(),
    indicatorId: this.indicatorId(),
  }));
  protected readonly burnUp = inject(DashboardClient).burnUp(() => (this.indicatorId() ? this.query() : undefined));
  protected readonly view = computed(() => (this.burnUp.hasValue() ? this.burnUp.value() : undefined));
  protected readonly months = computed(() => {
    const view = this.view();
    return view === undefined ? [] : view.months.map((month) => this.monthLine(view, month));
  });
  /** Reached, target, and what is left of it. */
  protected readonly sums = computed(() => {
    const view = this.view();
    return view === undefined ? undefined : this.sumsOf(view);
  });
  protected readonly noPlan = computed(() => this.plans.hasValue() && this.planId() === '');
  protected readonly noIndicator = computed(() => this.figures.hasValue() && this.totals().length === 0);

  constructor() {
    this.address.tell(this.burnUp);
    inject(LiveChanges).reloadOn(this.burnUp, ['reporting.report-accepted', 'reporting.report-corrected']);
  }

  private sumsOf(view: BurnUpView) {
    const last = view.months.findLast((month) => month.value !== null);
    const value = last?.value ?? null;
    const left = value === null || view.target === null ? null : view.target - value;
    const t = (key: string, params: Record<string, string> = {}) => this.i18n.t(`reporting.dash.burnUp.${key}`, params);
    const noData = this.i18n.t('reporting.dash.noData');
    const target = view.target === null ? t('noTarget') : formatNumber(view.target);
    return {
      value: last?.text || noData,
      target,
      leftName: left !== null && left < 0 ? t('over') : t('left'),
      left: left === null ? '' : formatNumber(Math.abs(left)),
      share: view.target && value !== null ? formatPercent((100 * value) / view.target) : '',
      label: t('told', {
        ...{ indicator: view.indicatorName, date: formatDate(view.today < view.to ? view.today : view.to) },
        ...{ value: last?.text || noData, target, unit: view.unitOfMeasure },
      }),
    };
  }

  private monthLine(view: BurnUpView, month: BurnUpView['months'][number]) {
    const [year, number] = month.month.split('-');
    return {
      key: month.month,
      name: this.i18n.t('reporting.dash.burnUp.monthOf', { month: Number(number), year }),
      added: month.added === null ? '' : formatNumber(month.added),
      value: month.value === null ? '' : month.text,
      approximate: month.approximate,
      expected: formatNumber(month.expected),
      // A month to come owes nothing yet; one gone by without a word is missing.
      begun: month.month <= view.today.slice(0, 7),
    };
  }
}
