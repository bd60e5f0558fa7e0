import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import type { ApprovalAction, PeriodPinView, PeriodStandingView, PeriodStepView } from '@congtac/reporting-domain';
import { LiveChanges, SessionStore } from '@congtac/shared-data';
import {
  Chip,
  EmptyState,
  formatDateTime,
  I18n,
  Icon,
  narrowScreen,
  PageHeader,
  queryParam,
  ResourceState,
  SelectField,
  TableRegion,
  ViDatePipe,
} from '@congtac/shared-ui';
import { ApprovalClient } from '../data-access/approval-client';
import { PeriodClient } from '../data-access/period-client';
import { unitAddress } from '../feature-period/unit-address';
import { approvalLooks } from './approval-looks';
import { ApprovalSteps, namesOf } from './approval-steps';

/** `/duyet-ky?don-vi=&ky=&nam=`: the chair approves a period once everything below is done (§2.4). */
@Component({
  selector: 'ct-period-approval-page',
  imports: [
    ...[Chip, EmptyState, Icon, MatButton, NgTemplateOutlet, PageHeader, ResourceState, RouterLink, SelectField],
    ...[TableRegion, TranslocoPipe, UnitPicker, ViDatePipe],
  ],
  templateUrl: './period-approval-page.html',
  styleUrl: './period-approval-page.scss',
})
export class PeriodApprovalPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly steps = inject(ApprovalSteps);
  private readonly today = inject(SessionStore).today;
  private readonly askedPeriod = queryParam('ky');
  private readonly askedYear = queryParam('nam');

  protected readonly unit = unitAddress();
  protected readonly year = computed(() => Number(this.askedYear()) || Number(this.today().slice(0, 4)));
  protected readonly calendar = inject(PeriodClient).calendar(this.unit.unitId, this.year);
  protected readonly narrow = narrowScreen();

  /** Periods of the year that have begun, the latest cut-off first; the shorter first. */
  private readonly begun = computed(() => {
    const rows = this.calendar.hasValue() ? this.calendar.value().rows : [];
    return rows
      .filter((row) => row.inUse && row.from <= this.today())
      .sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from));
  });
  /** The one of the address, else the one cut off last. */
  protected readonly periodId = computed(() => {
    const ended = this.begun().find((row) => row.to <= this.today());
    return this.askedPeriod() || (ended ?? this.begun().at(0))?.periodId;
  });
  protected readonly approval = inject(ApprovalClient).approval(this.unit.unitId, this.periodId);
  protected readonly view = computed(() => (this.approval.hasValue() ? this.approval.value() : undefined));
  /** A period of another year, named by the address, stays in the list. */
  protected readonly choices = computed(() => {
    const listed = this.begun().map((row) => ({ value: row.periodId, label: row.name }));
    const view = this.view();
    const strange = view && !listed.some((one) => one.value === view.periodId);
    return strange ? [{ value: view.periodId, label: view.periodName }, ...listed] : listed;
  });
  /** What waits for a step of this person first, then what holds the period back; finished bodies of residents are folded. */
  protected readonly lower = computed(() => {
    const view = this.view();
    const missing = new Set(view?.unit.missing.map((one) => one.unitId));
    const rank = (unit: PeriodStandingView) => (unit.allowed.length > 0 ? 0 : missing.has(unit.unitId) ? 1 : 2);
    const [finished, open] = partition(view?.lower ?? [], (unit) => !unit.state && unit.accepted >= unit.expected);
    return { open: open.sort((a, b) => rank(a) - rank(b)), finished };
  });
  protected readonly finishedNames = computed(() =>
    this.lower()
      .finished.map((one) => one.unitName)
      .join(', '),
  );
  protected readonly unitName = computed(() => this.view()?.unit.unitName || this.unit.ownName());

  constructor() {
    inject(LiveChanges).reloadOn(this.approval, ['reporting.period-', 'reporting.report-']);
  }

  protected choose(periodId: string): void {
    void this.router.navigate([], { queryParams: { ky: periodId }, queryParamsHandling: 'merge' });
  }

  protected async take(action: ApprovalAction, unit: PeriodStandingView): Promise<void> {
    const view = this.view();
    if (view && (await this.steps.take(action, unit, view))) this.approval.reload();
  }

  protected lookOf(unit: PeriodStandingView) {
    if (unit.state) return approvalLooks[unit.state];
    if (unit.expected === 0) return { tone: 'out', icon: 'remove' } as const;
    const done = unit.accepted >= unit.expected;
    return done ? ({ tone: 'done', icon: 'check' } as const) : ({ tone: 'none', icon: 'hourglass-bottom' } as const);
  }

  protected stateOf(unit: PeriodStandingView): string {
    if (unit.state) return this.t(`state.${unit.state}`);
    if (unit.expected === 0) return this.t('nothingOwed');
    return this.t(unit.accepted >= unit.expected ? 'reported' : 'reporting');
  }

  protected countsOf(unit: PeriodStandingView): string {
    const { accepted, expected, reported } = unit;
    return expected === 0 ? this.t('nothingOwed') : this.t('counts', { accepted, expected, reported });
  }

  /** Who holds it back; only while that matters. */
  protected missingOf(unit: PeriodStandingView): string {
    return unit.missingCount > 0 && unit.exception === null
      ? this.t('missing', { names: namesOf(unit, this.i18n) })
      : '';
  }

  protected exceptionOf(unit: PeriodStandingView): string {
    const { exception } = unit;
    if (!exception) return '';
    const names = exception.units.map((one) => one.unitName).join(', ');
    return this.t('exception', { names, reason: exception.reason });
  }

  protected lastOf(unit: PeriodStandingView): string {
    if (!unit.at || !unit.state || unit.version === 0) return '';
    const name = [unit.byName, unit.postTitle].filter(Boolean).join(', ');
    return this.t('last', { name, time: formatDateTime(unit.at) });
  }

  protected pinOf(pin: PeriodPinView): string {
    const part = pin.indicatorName || this.t(`field.${pin.field}`);
    return `${part}: ${pin.reason}`;
  }

  protected byOf(step: PeriodStepView): string {
    const { byName: name, postTitle: post, byUnitName: unit } = step;
    const time = formatDateTime(step.at);
    return post ? this.t('stepBy', { name, post, unit, time }) : this.t('stepByPlain', { name, unit, time });
  }

  /** Names the unit for whoever hears the button alone. */
  protected labelOf(action: ApprovalAction, unit: PeriodStandingView): string {
    return this.t('of', { action: this.t(`action.${action}`), unit: unit.unitName });
  }

  private t(key: string, params: Record<string, string | number> = {}): string {
    return this.i18n.t(`reporting.periodApproval.${key}`, params);
  }
}

function partition<T>(all: readonly T[], first: (one: T) => boolean): [T[], T[]] {
  return [all.filter(first), all.filter((one) => !first(one))];
}
