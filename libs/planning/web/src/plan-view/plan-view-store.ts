import { computed, inject, Service, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  type ColumnChoice,
  formatViewState,
  isUnfiltered,
  NO_FILTER,
  parseViewState,
  type PlanFilter,
  type PlanViewState,
} from './plan-view-state';

const storageKey = 'congtac.plan-columns';

/**
 * Filter, grouping, order and columns of a plan's views. The address is their only home, so a link opens the same view;
 * columns are also remembered on the device for the next plan. Provided by the page.
 */
@Service({ autoProvided: false })
export class PlanViewStore {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  private readonly remembered = signal(rememberedColumns());

  /** The view of the address. */
  readonly state = computed<PlanViewState>(() => parseViewState((name) => this.query().get(name)));
  readonly filter = computed(() => this.state().filter, { equal: sameJson });
  readonly group = computed(() => this.state().group);
  readonly sort = computed(() => this.state().sort, { equal: sameJson });
  /** Columns of the address, else those used last, else null. */
  readonly columns = computed(() => this.state().columns ?? this.remembered(), { equal: sameJson });
  readonly filtered = computed(() => !isUnfiltered(this.filter()));

  /** Changes part of the filter; replaces the address, so Back leaves the plan and not a letter of the search. */
  filterBy(part: Partial<PlanFilter>): void {
    this.change({ filter: { ...this.filter(), ...part } });
  }

  clearFilter(): void {
    this.change({ filter: NO_FILTER });
  }

  change(part: Partial<PlanViewState>): void {
    const queryParams = formatViewState({ ...this.state(), ...part });
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** Shows these columns here and in the plans opened later; null = the usual ones. */
  showColumns(columns: readonly ColumnChoice[] | null): void {
    this.remembered.set(columns);
    try {
      if (columns === null) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, JSON.stringify(columns));
    } catch {
      // Storage switched off: the choice then holds for this address only.
    }
    this.change({ columns });
  }
}

function rememberedColumns(): readonly ColumnChoice[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (!Array.isArray(kept)) return null;
    const columns = kept.filter((one): one is ColumnChoice => typeof (one as ColumnChoice)?.name === 'string');
    return columns.length > 0 ? columns : null;
  } catch {
    // A damaged or forbidden memory counts as none.
    return null;
  }
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
