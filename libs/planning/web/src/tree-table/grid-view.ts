import type { ListRange } from '@angular/cdk/collections';
import { type DestroyRef, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Observable } from 'rxjs';
import type { ShownColumn } from './grid-columns';
import type { RowDrop } from './tree-moves';
import type { GridRow } from './tree-rows';

/** Height of a row in rem; the same in `plan-table.scss`. */
const ROW_REM = 3.25;
/** Height of the header in rem. */
const HEAD_REM = 3;
/** Pixels to the right by which a dragged row becomes a child. */
const CHILD_SHIFT = 40;
/** Pixels from the edge at which dragging scrolls. */
const EDGE = 48;
/** Most frames to wait until a row that was scrolled to is drawn. */
const MAX_FRAMES = 20;

/** A drop and where its line is drawn: pixels from the top of the content, rem from its side. */
export interface DropUnder {
  readonly drop: RowDrop;
  readonly line: { readonly top: number; readonly inset: number };
}

/** Where things are in the scrolled box of the table. Rows all have one height, so nothing has to be measured. */
export class GridView {
  private readonly rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  /** Height of a row in pixels, as the text size of the person makes it. */
  readonly rowSize = signal(ROW_REM * this.rem);
  private readonly head = HEAD_REM * this.rem;

  /** Width of the box in rem; large until it was measured. */
  readonly widthRem = signal(Infinity);

  /** Rows that exist on the page; the others are scrolled away. */
  private readonly drawn = signal<ListRange>({ start: 0, end: Infinity });

  constructor(private readonly box: () => HTMLElement) {}

  /** Whether a row exists on the page, so that it may be pointed to. */
  isDrawn(row: number): boolean {
    return row >= this.drawn().start && row < this.drawn().end;
  }

  /** Follows the width of the box, and which rows exist in it, for as long as the table is there. */
  watch(destroyed: DestroyRef, rows: Observable<ListRange>): void {
    rows.pipe(takeUntilDestroyed(destroyed)).subscribe((range) => this.drawn.set(range));
    const measure = () => this.widthRem.set(this.box().clientWidth / this.rem);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(this.box());
    destroyed.onDestroy(() => observer.disconnect());
  }

  /** Whole rows on screen. */
  pageRows(): number {
    return Math.max(1, Math.floor((this.box().clientHeight - this.head) / this.rowSize()) - 1);
  }

  /** Scrolls as little as needed for a cell to be seen beside the header and the columns that stand still. */
  reveal(row: number, columns: readonly ShownColumn[], column: number): void {
    const box = this.box();
    const top = row * this.rowSize();
    const bottom = top + this.rowSize() + this.head;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
    const still = columns.findIndex((one) => one.name === 'title') + 1;
    if (column < still) return;
    const width = (list: readonly ShownColumn[]) => list.reduce((sum, one) => sum + one.width, 0) * this.rem;
    // The title takes what is left over, so places are counted from the right end.
    const right = box.scrollWidth - width(columns.slice(column + 1));
    const left = right - columns[column].width * this.rem;
    const fixed = box.scrollWidth - width(columns.slice(still));
    if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
    else if (left < box.scrollLeft + fixed) box.scrollLeft = left - fixed;
  }

  /** Calls back once a frame until the callback says that it found its row: those scrolled to are drawn a frame later. */
  whenShown(found: () => boolean): void {
    let left = MAX_FRAMES;
    const look = () => {
      left -= 1;
      if (!found() && left > 0) requestAnimationFrame(look);
    };
    look();
  }

  /** What dropping at a point of the screen would mean; scrolls at the upper and lower edge. */
  dropUnder(
    point: { readonly x: number; readonly y: number },
    shift: number,
    rowOf: (key: string | undefined) => GridRow | undefined,
  ): DropUnder | undefined {
    const box = this.box();
    const frame = box.getBoundingClientRect();
    if (point.y < frame.top + this.head + EDGE) box.scrollTop -= 12;
    if (point.y > frame.bottom - EDGE) box.scrollTop += 12;
    const middle = frame.left + box.clientWidth / 2;
    const element = document.elementsFromPoint(middle, point.y).find((one) => one.closest('[data-key]'));
    const host = element?.closest<HTMLElement>('[data-key]');
    const row = rowOf(host?.dataset['key']);
    if (row?.kind !== 'task' || !host) return undefined;
    const place = host.getBoundingClientRect();
    const lower = point.y > place.top + place.height / 2;
    const where = lower ? (shift > CHILD_SHIFT ? 'child' : 'after') : 'before';
    const top = place.top - frame.top + box.scrollTop + (lower ? place.height : 0) - 2;
    return { drop: { target: row.task, where }, line: { top, inset: row.level - 1 + (where === 'child' ? 1 : 0) } };
  }
}

/** Tells what the pointer passes until its button is let go. Listens only then: passing over rows else costs nothing. */
export function whileHeld(over: (element: HTMLElement) => void): void {
  const held = new AbortController();
  const pass = (event: MouseEvent) => {
    if (event.buttons === 1) over(event.target as HTMLElement);
  };
  document.addEventListener('mouseover', pass, { signal: held.signal });
  document.addEventListener('mouseup', () => held.abort(), { signal: held.signal });
}
