import { Component, computed, DestroyRef, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import {
  CheckboxField,
  EmptyState,
  ErrorState,
  I18n,
  LoadingState,
  PageHeader,
  Pager,
  ResourceState,
  TextField,
} from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';
import { narrowScreen } from '../ui/narrow-screen';
import { UnitDrill } from './unit-drill';
import { UnitHits } from './unit-hits';
import { UnitTree } from './unit-tree';
import { UnitTreeStore } from './unit-tree-store';

/** Milliseconds of quiet after typing before the register is searched. */
const typingPause = 250;

/**
 * `/don-vi`: the register of units. A tree on wide screens, a list to walk down on phones, and a search that takes names
 * with or without accents; search and place stand in the address (`?q=…&trang=2`, `?trong=12`).
 */
@Component({
  selector: 'ct-unit-tree-page',
  imports: [
    CheckboxField,
    EmptyState,
    ErrorState,
    LoadingState,
    MatButton,
    PageHeader,
    Pager,
    ResourceState,
    RouterLink,
    TextField,
    TranslocoPipe,
    UnitDrill,
    UnitHits,
    UnitTree,
  ],
  templateUrl: './unit-tree-page.html',
  styleUrl: './unit-tree-page.scss',
})
export class UnitTreePage {
  private readonly client = inject(UnitClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);
  protected readonly store = inject(UnitTreeStore);

  readonly q = input('', { transform: (text: string | undefined) => text ?? '' });
  readonly trang = input(1, { transform: pageNumber });
  /** Unit whose children a phone shows. */
  readonly trong = input(undefined, { transform: unitNumber });
  /** '1' = ended units are found too. */
  readonly het = input('', { transform: (text: string | undefined) => text ?? '' });

  protected readonly size = 20;
  protected readonly narrow = narrowScreen();
  /** The unit one acts for, else the first one holds a role at. */
  protected readonly home = computed(() => this.session.actingPost()?.unitId ?? this.session.view()?.grants[0]?.unitId);
  protected readonly mayImport = computed(() => this.session.has('org.unit.import'));
  protected readonly typed = signal('');
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected readonly hits = this.client.units(() =>
    this.q() === ''
      ? undefined
      : { q: this.q(), page: this.trang(), size: this.size, ...(this.het() === '1' && { includeClosed: true }) },
  );
  protected readonly summary = computed(() => {
    if (this.q() === '' || !this.hits.hasValue()) return '';
    return this.i18n.t('org.search.count', { count: this.hits.value().total, q: this.q() });
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
    void this.store.refresh(this.home());
  }

  protected type(text: string): void {
    clearTimeout(this.typing);
    if (text === this.q()) return;
    this.typing = setTimeout(() => this.search(text), typingPause);
  }

  protected search(text: string): void {
    clearTimeout(this.typing);
    this.put({ q: text.trim() || null, trang: null }, true);
  }

  protected put(queryParams: Readonly<Record<string, string | number | null>>, replaceUrl: boolean): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl });
  }

  protected open(unitId: number): void {
    void this.router.navigate(['/don-vi', unitId]);
  }
}

function pageNumber(text: string | undefined): number {
  return Math.max(1, Math.trunc(Number(text)) || 1);
}

function unitNumber(text: string | undefined): number | undefined {
  const unitId = numberAttribute(text);
  return unitId > 0 ? unitId : undefined;
}
