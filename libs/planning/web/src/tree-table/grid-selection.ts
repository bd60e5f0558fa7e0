import { computed, type Signal, signal } from '@angular/core';
import { between, type CellPlace, type CellRange, isMany, rangeBetween } from './cell-range';
import { clamp } from './grid-keys';
import type { GridRow } from './tree-rows';
import type { GridColumn } from './grid-columns';

interface Spot {
  readonly key: string | undefined;
  readonly column: number;
}

/** Which cell the keyboard is in, which block of cells is marked, which rows are ticked. */
export class GridSelection {
  private readonly spot = signal<Spot>({ key: undefined, column: 2 });
  private readonly corner = signal<Spot | undefined>(undefined);
  private readonly ticked = signal<ReadonlySet<string>>(new Set());
  /** Where the last tick was made, for ticking up to another row. */
  private lastTick: string | undefined;

  private readonly indexes = computed(() => new Map(this.rows().map((row, at) => [row.key, at])));
  /** The cell the keyboard is in; a row that is gone leaves it at the first one. */
  readonly place = computed<CellPlace>(() => this.placeOf(this.spot()));
  /** The marked block; one cell when nothing was extended. */
  readonly range = computed<CellRange>(() => rangeBetween(this.placeOf(this.corner() ?? this.spot()), this.place()));
  readonly many = computed(() => isMany(this.range()));
  /** Ids of ticked tasks. */
  readonly taskIds = this.ticked.asReadonly();

  constructor(
    private readonly rows: Signal<readonly GridRow[]>,
    private readonly columns: Signal<readonly GridColumn[]>,
  ) {}

  /** Puts the keyboard on a cell; `extend` keeps the other corner of the block where it was. */
  go(key: string, column: number, extend = false): void {
    this.corner.update((corner) => (extend ? (corner ?? this.spot()) : undefined));
    this.spot.set({ key, column });
  }

  /** Drops the block, the cell stays. */
  shrink(): void {
    this.corner.set(undefined);
  }

  /** The row the keyboard is in. */
  row(): GridRow | undefined {
    return this.rows()[this.place().row];
  }

  column(): GridColumn {
    return this.columns()[this.place().column];
  }

  /** Rows of the block, in order. */
  blockRows(): GridRow[] {
    const { top, bottom } = this.range();
    return between(top, bottom).flatMap((at) => this.rows()[at] ?? []);
  }

  isTicked(taskId: string): boolean {
    return this.ticked().has(taskId);
  }

  /** Ticks or unticks one task; `upTo` does the same to every row since the last tick. */
  tick(taskId: string, upTo = false): void {
    const on = !this.isTicked(taskId);
    const ids = upTo && this.lastTick !== undefined ? this.idsBetween(this.lastTick, taskId) : [taskId];
    this.set(ids, upTo ? true : on);
    this.lastTick = taskId;
  }

  /** Ticks every task of the block, or unticks them when all are. */
  tickBlock(): void {
    const ids = this.blockRows().flatMap((row) => (row.kind === 'task' ? [row.task.id] : []));
    this.set(ids, !ids.every((id) => this.isTicked(id)));
  }

  /** Ticks every task on screen, or none when all were. */
  tickAll(): void {
    const ids = this.rows().flatMap((row) => (row.kind === 'task' ? [row.task.id] : []));
    this.set(ids, !ids.every((id) => this.isTicked(id)));
  }

  untickAll(): void {
    this.ticked.set(new Set());
  }

  private set(ids: readonly string[], on: boolean): void {
    this.ticked.update((ticked) => {
      const next = new Set(ticked);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }

  private idsBetween(from: string, to: string): string[] {
    const tasks = this.rows().flatMap((row) => (row.kind === 'task' ? [row.task.id] : []));
    const [a, b] = [tasks.indexOf(from), tasks.indexOf(to)].sort((x, y) => x - y);
    return a < 0 ? [to] : tasks.slice(a, b + 1);
  }

  private placeOf(spot: Spot): CellPlace {
    const row = spot.key === undefined ? 0 : (this.indexes().get(spot.key) ?? 0);
    return clamp({ row, column: spot.column }, this.rows(), this.columns());
  }
}
