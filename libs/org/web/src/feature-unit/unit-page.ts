import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ClosedUnitView, UnitAction, UnitView } from '@congtac/org-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Chip,
  Dialogs,
  formatDate,
  formatNumber,
  I18n,
  PageHeader,
  ResourceState,
  Toaster,
} from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';
import { FirstSteps } from './first-steps';
import { UnitChildren } from './unit-children';
import { UnitFacts } from './unit-facts';
import type { UnitFormData } from './unit-form-dialog';
import { UnitPeople } from './unit-people';

/** `/don-vi/:unitId`: facts, units below, posts and people; administrators change the tree from here. */
@Component({
  selector: 'ct-unit-page',
  imports: [
    Chip,
    FirstSteps,
    MatButton,
    PageHeader,
    ResourceState,
    RouterLink,
    TranslocoPipe,
    UnitChildren,
    UnitFacts,
    UnitPeople,
  ],
  templateUrl: './unit-page.html',
  styleUrl: './unit-page.scss',
})
export class UnitPage {
  private readonly client = inject(UnitClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);

  readonly unitId = input.required({ transform: numberAttribute });
  /** Page of the units below. */
  readonly trang = input(1, { transform: (text: string | undefined) => Math.max(1, Number(text) || 1) });
  /** '1' = ended units below are shown too. */
  readonly het = input('', { transform: (text: string | undefined) => text ?? '' });

  protected readonly unit = this.client.unit(this.unitId);
  /** Raised after a write so that the lists below are read again. */
  protected readonly changes = signal(0);
  protected readonly crumbs = computed<Breadcrumb[]>(() => {
    const path = this.unit.hasValue() ? this.unit.value().path : [];
    return [
      { label: this.i18n.t('org.tree.title'), url: '/don-vi' },
      ...path.map((step) => ({ label: step.name, url: `/don-vi/${step.unitId}` })),
    ];
  });
  protected readonly summary = computed(() => {
    if (!this.unit.hasValue()) return '';
    const { levelName, line } = this.unit.value();
    return `${levelName} · ${this.i18n.t(`org.line.${line}`)}`;
  });
  protected readonly ended = computed(() => {
    if (!this.unit.hasValue()) return false;
    const { validTo, successor } = this.unit.value();
    const today = this.session.today();
    return (validTo !== null && validTo < today) || (successor !== null && successor.from <= today);
  });
  protected readonly managesAccounts = computed(
    () => this.session.has('identity.account.manage') && this.may('manage-people'),
  );
  /** A fresh installation: one unit, nothing below it yet. */
  protected readonly fresh = computed(() => {
    if (!this.unit.hasValue()) return false;
    const { parentId, childCount } = this.unit.value();
    return parentId === null && childCount === 0 && this.may('add-child');
  });

  protected may(action: UnitAction): boolean {
    return this.unit.hasValue() && this.unit.value().allowed.includes(action);
  }

  protected put(queryParams: Readonly<Record<string, string | number | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async add(parent: UnitView): Promise<void> {
    const { UnitFormDialog } = await import('./unit-form-dialog');
    const unit = await this.dialogs.open<UnitView, UnitFormData>(UnitFormDialog, { parent });
    if (!unit) return;
    this.unit.reload();
    this.changes.update((count) => count + 1);
    this.toaster.show(this.i18n.t('org.done.added', { name: unit.name }), {
      label: this.i18n.t('org.done.open'),
      run: () => void this.router.navigate(['/don-vi', unit.unitId]),
    });
  }

  protected async edit(unit: UnitView): Promise<void> {
    const { UnitFormDialog } = await import('./unit-form-dialog');
    this.take(await this.dialogs.open<UnitView, UnitFormData>(UnitFormDialog, { unit }), 'org.done.saved');
  }

  protected async move(unit: UnitView): Promise<void> {
    const { MoveDialog } = await import('./move-dialog');
    this.take(await this.dialogs.open<UnitView, UnitView>(MoveDialog, unit), 'org.done.moved');
  }

  protected async close(unit: UnitView): Promise<void> {
    const { CloseDialog } = await import('./close-dialog');
    const ended = await this.dialogs.open<ClosedUnitView, UnitView>(CloseDialog, unit);
    this.take(ended, 'org.done.closed', ended && this.handedOver(ended));
  }

  private handedOver({ handedOver, successor, handOverOn }: ClosedUnitView): string {
    const count = handedOver.reduce((sum, one) => sum + one.count, 0);
    if (!successor || (count === 0 && handOverOn !== null && handOverOn <= this.session.today())) return '';
    const words = { count: formatNumber(count), successor: successor.name, date: formatDate(handOverOn) };
    return this.i18n.t(count > 0 ? 'org.done.handedOver' : 'org.done.handOverLater', words);
  }

  private take(unit: UnitView | undefined, message: string, more = ''): void {
    if (!unit) return;
    this.unit.set(unit);
    const told = this.i18n.t(message, { name: unit.name, date: formatDate(unit.validTo) });
    this.toaster.show([told, more].filter(Boolean).join('. '));
  }
}
