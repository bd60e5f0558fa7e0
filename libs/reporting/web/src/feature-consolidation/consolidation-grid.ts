import { Component, computed, ElementRef, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsolidationLineView, FigureTotalView } from '@congtac/reporting-domain';
import { Chip, Icon } from '@congtac/shared-ui';
import { LINE_LOOKS, lineText, type TypedTexts } from './sheet-lines';

const PAGE_ROWS = 12;

/**
 * The table of units for the keyboard: one tab stop, arrows between lines, Enter or F2 or a letter to type, Esc to leave
 * the text as it was, Space to tick what waits, Ctrl+Enter to accept, Ctrl+V to paste a column, `?` for the keys.
 */
@Component({
  selector: 'ct-consolidation-grid',
  imports: [Chip, Icon, RouterLink, TranslocoPipe],
  templateUrl: './consolidation-grid.html',
  styleUrl: './consolidation-grid.scss',
})
export class ConsolidationGrid {
  readonly lines = input.required<readonly ConsolidationLineView[]>();
  readonly total = input.required<FigureTotalView>();
  /** Name of the period before. */
  readonly previousName = input('');
  readonly texts = input<TypedTexts>({});
  /** Faults by unit: what stands in the way of sending. */
  readonly faults = input<Readonly<Record<number, string>>>({});
  readonly ticked = input<ReadonlySet<number>>(new Set());
  readonly typed = output<{ unitId: number; text: string }>();
  readonly tick = output<number>();
  readonly acceptTicked = output<void>();
  readonly send = output<void>();
  readonly pasted = output<{ event: ClipboardEvent; start: number }>();
  readonly help = output<void>();
  /** Somebody wants to type on a line that is only to be looked at. */
  readonly locked = output<ConsolidationLineView>();

  private readonly grid = viewChild.required<ElementRef<HTMLElement>>('grid');
  private readonly host = viewChild<ElementRef<HTMLInputElement>>('editor');
  protected readonly active = linkedSignal<readonly ConsolidationLineView[], number>({
    source: this.lines,
    computation: (lines, previous) => Math.max(0, Math.min(previous?.value ?? 0, lines.length - 1)),
  });
  protected readonly editing = signal<{ unitId: number; text: string } | undefined>(undefined);
  protected readonly activeId = computed(() => {
    const line = this.lines()[this.active()];
    return line && !this.editing() ? `consolidation-${line.unitId}` : null;
  });

  protected textOf(line: ConsolidationLineView): string {
    return this.texts()[line.unitId] ?? lineText(line);
  }

  protected lookOf(line: ConsolidationLineView) {
    return LINE_LOOKS[this.stateOf(line)];
  }

  protected stateOf(line: ConsolidationLineView) {
    return this.texts()[line.unitId] !== undefined ? 'TYPED' : line.state;
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || event.key === 'Process' || this.editing() || event.altKey) return;
    const line = this.lines()[this.active()];
    const deed = line && this.deedOf(event, line);
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  /** Keys inside the open editor. Letters that are being composed stay with the editor. */
  protected editorKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing || event.key === 'Process') return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter') {
      this.commit();
      this.go(this.active() + 1);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.commit();
      this.go(this.active() + (event.key === 'ArrowDown' ? 1 : -1));
    } else return;
    event.preventDefault();
  }

  protected commit(): void {
    const now = this.editing();
    const text = this.host()?.nativeElement.value;
    if (!now || text === undefined) return;
    this.close();
    if (text.trim() !== now.text.trim()) this.typed.emit({ unitId: now.unitId, text: text.trim() });
  }

  protected choose(index: number, open: boolean): void {
    if (this.editing()) this.commit();
    this.active.set(index);
    const line = this.lines()[index];
    if (open && line) this.open(line);
    else this.grid().nativeElement.focus();
  }

  protected paste(event: ClipboardEvent): void {
    if (this.editing() && !/[\t\n]/.test(event.clipboardData?.getData('text/plain').trim() ?? '')) return;
    this.close();
    this.pasted.emit({ event, start: this.active() });
  }

  /** What a key means on a line; undefined = the browser does what it always does. */
  private deedOf(event: KeyboardEvent, line: ConsolidationLineView): (() => void) | undefined {
    const { key } = event;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'Enter') return () => this.acceptTicked.emit();
      if (key.toLowerCase() === 's') return () => this.send.emit();
      if (key !== 'Home' && key !== 'End') return undefined;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_ROWS, PageUp: -PAGE_ROWS }[key];
    if (step !== undefined) return () => this.go(this.active() + step);
    if (key === 'Home') return () => this.go(0);
    if (key === 'End') return () => this.go(this.lines().length - 1);
    if (key === '?') return () => this.help.emit();
    if (key === ' ') return () => line.waiting && this.tick.emit(line.unitId);
    if (key === 'Enter' || key === 'F2') return () => this.open(line);
    if (key === 'Delete') return () => this.typed.emit({ unitId: line.unitId, text: '' });
    return key.length === 1 && /[\p{L}\p{N}>~≥]/u.test(key) ? () => this.open(line, key) : undefined;
  }

  private open(line: ConsolidationLineView, typed?: string): void {
    if (line.allowed.length === 0) return this.locked.emit(line);
    const before = this.textOf(line);
    this.editing.set({ unitId: line.unitId, text: before });
    // The editor is drawn with the next rendering; then it takes the keyboard.
    setTimeout(() => {
      const editor = this.host()?.nativeElement;
      if (!editor) return;
      editor.value = typed ?? before;
      editor.focus();
      if (typed === undefined) editor.select();
    });
  }

  private close(): void {
    if (!this.editing()) return;
    this.editing.set(undefined);
    this.grid().nativeElement.focus();
  }

  private go(index: number): void {
    this.active.set(Math.max(0, Math.min(index, this.lines().length - 1)));
    const line = this.lines()[this.active()];
    const row = line && document.getElementById(`consolidation-${line.unitId}`)?.closest('tr');
    row?.scrollIntoView?.({ block: 'nearest' });
  }
}
