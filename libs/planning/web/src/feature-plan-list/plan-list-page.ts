import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { type ObligationView, PLAN_SCOPES, PLAN_STATUSES, type PlanRow, type PlanView } from '@congtac/planning-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import {
  CheckboxField,
  Chip,
  type Choice,
  Dialogs,
  EmptyState,
  ErrorState,
  formatDate,
  I18n,
  listAddress,
  ListFilters,
  narrowScreen,
  PageHeader,
  Pager,
  PlanStateChip,
  queryParam,
  ResourceState,
  SelectField,
  TableRegion,
  TextField,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import type { NewPlanData } from './new-plan-dialog';
import { ObligationBanner } from './obligation-banner';

/** Plans in sight: filters in the address, what the line above asks for on top, a new plan. */
@Component({
  selector: 'ct-plan-list-page',
  imports: [
    CheckboxField,
    Chip,
    EmptyState,
    ErrorState,
    ListFilters,
    MatButton,
    ObligationBanner,
    PageHeader,
    Pager,
    PlanStateChip,
    ResourceState,
    RouterLink,
    SelectField,
    TableRegion,
    TextField,
    TranslocoPipe,
    UnitPicker,
    ViNumberPipe,
  ],
  templateUrl: './plan-list-page.html',
})
export class PlanListPage {
  private readonly client = inject(PlanClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  protected readonly year = queryParam('nam');
  protected readonly status = queryParam('trang-thai');
  protected readonly unit = queryParam('don-vi');
  protected readonly unitName = queryParam('ten-don-vi');
  protected readonly scope = queryParam('ky');
  /** '1' = only lower units' plans that wait for my approval (A-5). */
  protected readonly awaiting = queryParam('cho-duyet');

  private readonly address = listAddress();
  protected readonly q = this.address.q;
  protected readonly page = this.address.page;
  protected readonly filter = this.address.filter;
  protected readonly type = this.address.type;
  protected readonly size = 20;
  /** Value of the choice that filters nothing. */
  protected readonly all = 'tat-ca';
  protected readonly narrow = narrowScreen();
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly unitId = computed(() => Number(this.unit()) || null);
  protected readonly plans = this.client.plans(() => ({
    page: this.page(),
    size: this.size,
    ...(this.year() && { year: this.year() }),
    ...(this.status() && { status: this.status() }),
    ...(this.unitId() && { unitId: this.unit() }),
    ...(this.q() && { q: this.q() }),
    ...(this.scope() && { scope: this.scope() }),
    ...(this.awaiting() && { awaitingMe: true }),
  }));
  private readonly obligations = this.client.obligations();

  /** What still waits for a plan of one's own unit. */
  protected readonly open = computed(() =>
    this.obligations.hasValue()
      ? this.obligations.value().filter((one) => one.state !== 'ISSUED' && one.allowed.length > 0)
      : [],
  );
  protected readonly mayCreate = computed(() => this.session.has('planning.plan.edit'));
  protected readonly mayDecide = computed(() => this.session.has('planning.plan.parent-approve'));
  protected readonly scopes = computed<Choice[]>(() => [
    this.any(),
    ...PLAN_SCOPES.map((value) => ({ value, label: this.i18n.t(`planning.scope.${value}`) })),
  ]);
  /** Filters in use beside the search. */
  protected readonly inUse = computed(
    () => [this.year(), this.status(), this.unit(), this.scope(), this.awaiting()].filter(Boolean).length,
  );
  protected readonly filtered = computed(() => this.inUse() > 0 || this.q() !== '');
  protected readonly summary = computed(() =>
    this.plans.hasValue() ? this.i18n.t('planning.list.count', { count: this.plans.value().total }) : '',
  );
  protected readonly statuses = computed<Choice[]>(() => [
    this.any(),
    ...PLAN_STATUSES.map((code) => ({ value: code, label: this.i18n.t(`ui.planStatus.${code}`) })),
  ]);
  protected readonly years = computed<Choice[]>(() => {
    const now = Number(this.session.today().slice(0, 4)) || 2020;
    const list = Array.from({ length: 8 }, (_, index) => String(now + 1 - index));
    if (this.year() && !list.includes(this.year())) list.push(this.year());
    return [this.any(), ...list.map((year) => ({ value: year, label: year }))];
  });

  protected yearsOf(plan: PlanRow): string {
    return plan.yearFrom === plan.yearTo ? String(plan.yearFrom) : `${plan.yearFrom}–${plan.yearTo}`;
  }

  /** Number and day, or the word that an imported text does not give them. */
  protected numberOf(plan: PlanRow): string {
    if (plan.number !== null)
      return [`${plan.number}/${plan.symbol ?? ''}`, formatDate(plan.issuedOn)].filter(Boolean).join(', ');
    return this.i18n.t(plan.imported ? 'planning.plan.unknown' : 'planning.plan.notIssued');
  }

  protected choose(name: string, value: string): void {
    this.filter({ [name]: value === this.all ? null : value });
  }

  protected chooseUnit(choice: Choice<number>): void {
    this.filter({ 'don-vi': choice.value, 'ten-don-vi': choice.label });
  }

  protected clearUnit(value: number | null): void {
    if (value === null && this.unit() !== '') this.filter({ 'don-vi': null, 'ten-don-vi': null });
  }

  protected clear(): void {
    this.filter({
      ...{ nam: null, 'trang-thai': null, 'don-vi': null, 'ten-don-vi': null, q: null, ky: null, 'cho-duyet': null },
    });
  }

  protected async openNew(): Promise<void> {
    const { NewPlanDialog } = await import('./new-plan-dialog');
    const post = this.session.actingPost() ?? this.session.view()?.grants[0];
    const plan = await this.dialogs.open<PlanView, NewPlanData>(NewPlanDialog, {
      unitId: post?.unitId ?? null,
      unitName: post?.unitName ?? '',
      year: Number(this.session.today().slice(0, 4)),
      today: this.session.today(),
      obligations: this.open().filter((one) => one.planId === null && one.allowed.includes('create-plan')),
    });
    if (plan) this.goTo(plan);
  }

  /** Tells the line above that the unit has seen what it is asked for; reading goes on whatever the answer is. */
  protected markOpened(obligation: ObligationView): void {
    if (!obligation.allowed.includes('open')) return;
    this.client.openObligation(obligation.id).catch((error: unknown) => this.failure.set(toAppError(error)));
  }

  protected async createFrom(obligation: ObligationView): Promise<void> {
    this.busy.set(true);
    try {
      const { unitId, parentPlanId } = obligation;
      this.goTo(await this.client.createFromParent({ unitId, parentPlanIds: [parentPlanId] }));
    } catch (error) {
      // Told above the list; the banner stays, so the deed can be tried again.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }

  private any(): Choice {
    return { value: this.all, label: this.i18n.t('planning.list.any') };
  }

  /** A draft that cites a plan above goes on with the choices, a blank one with its table. */
  private goTo(plan: PlanView): void {
    const cites = plan.bases.some((basis) => basis.parentPlanId !== null);
    void this.router.navigate(cites ? ['/ke-hoach', plan.id, 'tu-cap-tren'] : ['/ke-hoach', plan.id]);
  }
}
