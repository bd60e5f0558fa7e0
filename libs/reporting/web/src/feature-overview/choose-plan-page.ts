import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanRow } from '@congtac/planning-domain';
import { SessionStore } from '@congtac/shared-data';
import { EmptyState, I18n, PageHeader, PlanStateChip, ResourceState, Tabs, ViDatePipe } from '@congtac/shared-ui';
import { OverviewClient } from '../data-access/overview-client';
import { dashboardTabs, plansTab } from '../feature-dashboard/dashboard-tabs';

/** Statuses of a plan that has figures to look at. */
const inForce: readonly string[] = ['ISSUED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED'];

/** `/tong-quan/ke-hoach`: the issued plans of one's own unit, newest year first. */
@Component({
  selector: 'ct-choose-plan-page',
  imports: [
    EmptyState,
    MatButton,
    PageHeader,
    PlanStateChip,
    ResourceState,
    RouterLink,
    Tabs,
    TranslocoPipe,
    ViDatePipe,
  ],
  template: `
    <ct-page-header [heading]="'reporting.overview.title' | transloco" [summary]="summary()" />
    @if (dashboards) {
      <ct-tabs [label]="'reporting.dash.views' | transloco" [tabs]="tabs()" [active]="plansTab" />
    }
    <ct-resource-state [resource]="plans" [lines]="4" />
    @if (plans.hasValue()) {
      <ul>
        @for (plan of issued(); track plan.id) {
          <li class="ct-card">
            <h2>{{ plan.title }}</h2>
            <p class="facts">
              <ct-plan-state-chip [value]="plan.status" />
              <span>{{ number(plan) }}</span>
              @if (plan.issuedOn) {
                <span>{{ 'reporting.overview.issuedOn' | transloco: { date: plan.issuedOn | viDate } }}</span>
              }
              <span>{{ 'reporting.overview.tasks' | transloco: { count: plan.taskCount } }}</span>
            </p>
            <a matButton="filled" [routerLink]="['/tong-quan', plan.id]" [attr.aria-label]="chooseLabel(plan)">{{
              'reporting.overview.choose' | transloco
            }}</a>
          </li>
        }
      </ul>
    }
    @if (nothing()) {
      <ct-empty-state
        icon="analytics"
        [heading]="'reporting.overview.noPlan' | transloco"
        [reason]="'reporting.overview.noPlanReason' | transloco"
      >
        <a matButton="outlined" routerLink="/ke-hoach">{{ 'reporting.overview.toPlans' | transloco }}</a>
      </ct-empty-state>
    }
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr));
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 0.75rem;
      align-content: start;
      justify-items: start;
    }
    h2,
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
    }
  `,
})
export class ChoosePlanPage {
  private readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);
  protected readonly plansTab = plansTab;
  protected readonly dashboards = this.session.has('reporting.dashboard.read');
  protected readonly tabs = computed(() => dashboardTabs(this.i18n));
  private readonly unit = computed(() => this.session.actingPost() ?? this.session.view()?.grants[0]);
  protected readonly plans = inject(OverviewClient).plansOf(() => this.unit()?.unitId);
  protected readonly issued = computed(() =>
    this.plans.hasValue() ? this.plans.value().items.filter((plan) => inForce.includes(plan.status)) : [],
  );
  protected readonly nothing = computed(
    () => this.unit() === undefined || (this.plans.hasValue() && this.issued().length === 0),
  );
  protected readonly summary = computed(() => {
    const unit = this.unit()?.unitName;
    return unit ? this.i18n.t('reporting.overview.chooseSummary', { unit }) : '';
  });

  protected number(plan: PlanRow): string {
    if (plan.number === null) return this.i18n.t('reporting.overview.noNumber');
    const number = [plan.number, plan.symbol].filter((part) => part !== null).join('/');
    return this.i18n.t('reporting.overview.number', { number });
  }

  protected chooseLabel(plan: PlanRow): string {
    return `${this.i18n.t('reporting.overview.choose')}: ${plan.title}`;
  }
}
