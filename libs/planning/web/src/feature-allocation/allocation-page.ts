import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AllocationSheetView, type AllocationTarget, gapWords, MEASURE_NAMES } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  CheckboxField,
  Chip,
  Dialogs,
  EmptyState,
  ErrorState,
  formatNumber,
  I18n,
  PageHeader,
  queryParam,
  ResourceState,
  SelectField,
  Toaster,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { TargetClient } from '../data-access/target-client';
import { TaskWords } from '../task-edit/task-words';
import { AllocationTable } from './allocation-table';
import {
  cellsOf,
  gapOf,
  type Proposal,
  proposal,
  type SheetCells,
  sharesBody,
  sumOf,
  unreadable,
  weightsBody,
  withColumn,
} from './sheet-draft';

const targetParam = 'chi-tieu';

/** The allocation sheet: one target at a time, its units in rows, proposals, the gap named, a signature for a gap (I-9). */
@Component({
  selector: 'ct-allocation-page',
  imports: [
    AllocationTable,
    CheckboxField,
    Chip,
    EmptyState,
    ErrorState,
    MatButton,
    PageHeader,
    ResourceState,
    RouterLink,
    SelectField,
    TranslocoPipe,
    ViDateTimePipe,
  ],
  templateUrl: './allocation-page.html',
  styleUrl: './allocation-page.scss',
})
export class AllocationPage {
  private readonly client = inject(TargetClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  protected readonly words = inject(TaskWords);

  readonly id = input.required<string>();
  private readonly chosen = queryParam(targetParam);

  protected readonly resource = this.client.allocation(this.id);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly fault = signal('');
  protected readonly busy = signal(false);
  protected readonly proposals = ['equally', 'byWeight', 'byLast'] as const;

  protected readonly sheet = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly target = computed(() => {
    const targets = this.sheet()?.targets ?? [];
    return targets.find((one) => one.targetId === this.chosen()) ?? targets.at(0);
  });
  protected readonly editable = computed(() => this.sheet()?.allowed.includes('edit') ?? false);
  /** The cells as typed; what is stored when the target or its version changes. */
  protected readonly cells = linkedSignal<SheetCells | undefined>(() => {
    const [sheet, target] = [this.sheet(), this.target()];
    return sheet && target ? cellsOf(sheet, target) : undefined;
  });
  protected readonly minimum = linkedSignal(() => this.target()?.minimum ?? false);
  protected readonly changed = linkedSignal<unknown, boolean>({
    source: () => [this.target(), this.sheet()],
    computation: () => false,
  });
  protected readonly choices = computed(() =>
    (this.sheet()?.targets ?? []).map((one) => ({
      value: one.targetId,
      label: [one.indicatorName, one.taskTitle].join(' · '),
    })),
  );
  protected readonly gap = computed(() => {
    const [sheet, target, cells] = [this.sheet(), this.target(), this.cells()];
    if (!sheet || !target || !cells) return undefined;
    const gap = gapOf(sheet, target, cells);
    return gap && { ...gap, words: gapWords(gap, MEASURE_NAMES[target.measure]) };
  });
  protected readonly gapLook = computed(() => {
    const state = this.gap()?.state;
    if (state === 'EVEN' || (state === 'OVER' && this.minimum()))
      return { tone: 'done', icon: 'check-circle' } as const;
    return state === 'SHORT'
      ? ({ tone: 'overdue', icon: 'warning' } as const)
      : ({ tone: 'soon', icon: 'warning' } as const);
  });
  protected readonly sums = computed(() => {
    const cells = this.cells();
    return cells && { share: formatNumber(sumOf(cells, 'share')), last: formatNumber(sumOf(cells, 'last')) };
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.sheet() ? [{ label: this.sheet()?.planTitle ?? '', url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  constructor() {
    effect(() => {
      this.target();
      this.fault.set('');
    });
  }

  protected choose(targetId: string): void {
    void this.router.navigate([], { queryParams: { [targetParam]: targetId }, queryParamsHandling: 'merge' });
  }

  protected type(cells: SheetCells): void {
    this.cells.set(cells);
    this.changed.set(true);
    this.fault.set('');
  }

  protected setMinimum(minimum: boolean): void {
    this.minimum.set(minimum);
    this.changed.set(true);
  }

  protected propose(kind: Proposal): void {
    const [sheet, target, cells] = [this.sheet(), this.target(), this.cells()];
    if (!sheet || !target || !cells) return;
    const values = proposal(kind, sheet, target, cells);
    if (values === null) {
      this.fault.set(this.i18n.t('planning.target.allocation.nothingLast'));
      return;
    }
    this.type(withColumn(cells, 'share', unitsOf(sheet), values));
  }

  protected clear(): void {
    const [sheet, cells] = [this.sheet(), this.cells()];
    if (sheet && cells) this.type(withColumn(cells, 'share', unitsOf(sheet), []));
  }

  protected async save(): Promise<void> {
    const [sheet, target, cells] = [this.sheet(), this.target(), this.cells()];
    if (!sheet || !target || !cells) return;
    const bad = unreadable(cells);
    if (bad !== undefined) {
      this.fault.set(this.i18n.t('planning.target.allocation.bad', { text: bad }));
      return;
    }
    await this.run(async () => {
      const weights = weightsBody(sheet, cells);
      if (weights) await this.client.putWeights(this.id(), weights);
      const body = sharesBody(sheet, cells, this.minimum());
      const saved = await this.client.putShares(versioned(target), body);
      this.toaster.show(this.i18n.t('planning.target.allocation.saved'));
      return saved;
    });
  }

  protected async sign(): Promise<void> {
    const target = this.target();
    if (!target) return;
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('planning.target.allocation.signTitle'),
      text: this.gap()?.words,
      label: this.i18n.t('planning.target.allocation.signLabel'),
      confirm: this.i18n.t('planning.target.allocation.sign'),
    });
    if (reason !== undefined) await this.run(() => this.client.signAllocation(versioned(target), reason));
  }

  protected async unsign(): Promise<void> {
    const target = this.target();
    if (target) await this.run(() => this.client.unsignAllocation(versioned(target)));
  }

  private async run(deed: () => Promise<AllocationSheetView>): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      this.resource.set(await deed());
    } catch (error) {
      // Told above the sheet; what was typed stays in its cells.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function unitsOf(sheet: AllocationSheetView): number[] {
  return sheet.units.map((unit) => unit.unitId);
}

function versioned(target: AllocationTarget): { id: string; version: number } {
  return { id: target.targetId, version: target.version };
}
