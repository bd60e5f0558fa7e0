import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AllocationSheetView, AllocationTarget } from '@congtac/planning-domain';
import { I18n, narrowScreen, TableRegion, Toaster } from '@congtac/shared-ui';
import { TaskWords } from '../task-edit/task-words';
import { numberIn, pastedColumn, type SheetCells, type SheetColumn, withCell, withColumn } from './sheet-draft';

/** Units in rows, numbers typed in place: arrows and Enter move, a column from a spreadsheet is pasted downward. */
@Component({
  selector: 'ct-allocation-table',
  imports: [TableRegion, TranslocoPipe],
  templateUrl: './allocation-table.html',
  styleUrl: './allocation-table.scss',
})
export class AllocationTable {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  protected readonly words = inject(TaskWords);

  readonly sheet = input.required<AllocationSheetView>();
  readonly target = input.required<AllocationTarget>();
  readonly cells = input.required<SheetCells>();
  readonly editable = input(false);
  readonly sums = input<{ readonly share: string; readonly last: string }>();
  readonly typed = output<SheetCells>();
  /** A paste that could not be read, in words. */
  readonly refused = output<string>();

  protected readonly narrow = narrowScreen();
  protected readonly columns = computed<readonly SheetColumn[]>(() =>
    this.narrow() ? ['share'] : ['weight', 'last', 'share'],
  );
  protected readonly rows = computed(() => {
    const committed = new Map(this.target().shares.map((share) => [share.unitId, share.committed]));
    return this.sheet().units.map((unit) => ({ ...unit, committed: committed.get(unit.unitId) ?? null }));
  });

  protected textOf(column: SheetColumn, unitId: number): string {
    return this.cells()[column].get(unitId) ?? '';
  }

  protected isBad(column: SheetColumn, unitId: number): boolean {
    return numberIn(this.textOf(column, unitId)) === undefined;
  }

  protected type(column: SheetColumn, unitId: number, text: string): void {
    this.typed.emit(withCell(this.cells(), column, unitId, text));
  }

  /** Up, down and Enter walk along the column as in a spreadsheet. */
  protected walk(event: KeyboardEvent, column: SheetColumn, index: number): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = this.host.querySelector<HTMLInputElement>(`input[data-cell="${column}-${index + step}"]`);
    next?.focus();
    next?.select();
  }

  /** A copied column fills the cells from here downward, all or nothing. */
  protected paste(event: ClipboardEvent, column: SheetColumn, index: number): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\n\t]/.test(text)) return;
    event.preventDefault();
    const read = pastedColumn(text);
    if ('line' in read) {
      this.refused.emit(this.i18n.t('planning.target.allocation.pasteBad', { line: read.line }));
      return;
    }
    const unitIds = this.sheet()
      .units.slice(index, index + read.values.length)
      .map((unit) => unit.unitId);
    this.typed.emit(withColumn(this.cells(), column, unitIds, read.values));
    this.toaster.announce(this.i18n.t('planning.target.allocation.pasted', { count: unitIds.length }));
  }

  /** What a phone shows under the unit's name instead of further columns. */
  protected noteOf(row: { readonly unitId: number; readonly committed: number | null }): string {
    const t = (key: string) => this.i18n.t(`planning.target.allocation.${key}`);
    const last = this.textOf('last', row.unitId);
    const committed = this.words.figure(row.committed, 'OTHER');
    return [last && `${t('last')}: ${last}`, committed && `${t('committed')}: ${committed}`]
      .filter(Boolean)
      .join(' · ');
  }
}
