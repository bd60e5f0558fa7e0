import { computed, type Signal } from '@angular/core';
import type { ShownColumn } from './grid-columns';

/** How wide the columns are and which stand still, as the style sheets want it. */
export class GridLayout {
  /** Tracks of every row: rows are grids of their own, the same tracks keep their columns in line. */
  readonly template = computed(() =>
    this.columns()
      .map(({ name, width }) => (name === 'title' ? `minmax(${width}rem, 1fr)` : `${width}rem`))
      .join(' '),
  );
  private readonly least = computed(() => this.columns().reduce((sum, column) => sum + column.width, 0));
  /** The least width of a row. */
  readonly width = computed(() => `${this.least()}rem`);
  /** Columns stand still only where there is something to scroll: each one that does costs every frame. */
  readonly sideways = computed(() => this.least() > this.boxRem());
  /** Where the columns that stand still begin, and how much of a wide row is seen; null while nothing scrolls sideways. */
  readonly still = computed(() => {
    if (!this.sideways()) return { number: null, title: null, view: null };
    const [first, second] = this.columns();
    const ticks = first.name === 'mark' ? first.width : 0;
    const number = ticks > 0 ? second.width : first.width;
    return { number: `${ticks}rem`, title: `${ticks + number}rem`, view: `${this.boxRem()}rem` };
  });

  /** @param boxRem width of the scrolled box in rem */
  constructor(
    private readonly columns: Signal<readonly ShownColumn[]>,
    private readonly boxRem: Signal<number>,
  ) {}
}
