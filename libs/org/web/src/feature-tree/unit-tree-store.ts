import { computed, inject, Service, signal } from '@angular/core';
import { KNOWN_LEVELS, LINES, type UnitTreeNode } from '@congtac/org-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { UnitClient } from '../data-access/unit-client';

/** Children shown at once below one unit; more come on request, so that a wide branch stays quick. */
export const childrenAtOnce = 200;

/**
 * The tree as opened so far. Lives as long as the routes of the register, so that coming back finds the same branches
 * open; every return asks again for what is open.
 */
@Service({ autoProvided: false })
export class UnitTreeStore {
  private readonly client = inject(UnitClient);
  private readonly topUnits = signal<readonly UnitTreeNode[] | undefined>(undefined);
  private readonly below = signal<ReadonlyMap<number, readonly UnitTreeNode[]>>(new Map());
  private readonly openIds = signal<ReadonlySet<number>>(new Set());
  private readonly limits = signal<ReadonlyMap<number, number>>(new Map());
  private readonly failed = signal<ReadonlyMap<number, AppError>>(new Map());
  private readonly topFailure = signal<AppError | undefined>(undefined);

  /** Units without a parent; undefined until they are there. */
  readonly roots = this.topUnits.asReadonly();
  /** Why the tree could not be read. */
  readonly failure = this.topFailure.asReadonly();
  readonly loaded = computed(() => this.topUnits() !== undefined);

  /** Reads the top of the tree and again everything that is open. The first time, the way to `home` is opened. */
  async refresh(home?: number): Promise<void> {
    const first = !this.loaded();
    try {
      const [roots, way] = await Promise.all([this.client.branch(), first && home ? this.wayTo(home) : []]);
      this.topUnits.set(roots.toSorted(byLineAndLevel));
      this.topFailure.set(undefined);
      if (first) this.openIds.set(new Set(roots.length === 1 ? [roots[0].unitId, ...way] : way));
      await Promise.all([...this.openIds()].map((unitId) => this.load(unitId)));
    } catch (error) {
      // Told by the page with a button to try again; a tree seen before stays.
      this.topFailure.set(toAppError(error));
    }
  }

  isOpen(unitId: number): boolean {
    return this.openIds().has(unitId);
  }

  /** Opens or closes a branch; its children are asked for when it opens. */
  async setOpen(unitId: number, open: boolean): Promise<void> {
    if (open === this.isOpen(unitId)) return;
    this.openIds.update((ids) => {
      const next = new Set(ids);
      if (open) next.add(unitId);
      else next.delete(unitId);
      return next;
    });
    if (open) await this.load(unitId);
  }

  /** Children to draw: undefined while they are on their way, at most {@link childrenAtOnce} until more are asked for. */
  childrenOf(unitId: number): readonly UnitTreeNode[] | undefined {
    return this.below().get(unitId)?.slice(0, this.limitOf(unitId));
  }

  /** How many children are loaded but not drawn. */
  hiddenBelow(unitId: number): number {
    return Math.max((this.below().get(unitId)?.length ?? 0) - this.limitOf(unitId), 0);
  }

  /** Why the children of a unit could not be read. */
  failureOf(unitId: number): AppError | undefined {
    return this.failed().get(unitId);
  }

  showMore(unitId: number): void {
    this.limits.update((limits) => new Map(limits).set(unitId, this.limitOf(unitId) + childrenAtOnce));
  }

  /** Asks for the children of a unit (again). */
  async load(unitId: number): Promise<void> {
    try {
      const children = await this.client.branch(unitId);
      this.below.update((below) => new Map(below).set(unitId, children));
      this.failed.update((failed) => without(failed, unitId));
    } catch (error) {
      // Told inside the branch; the rest of the tree stays usable.
      this.failed.update((failed) => new Map(failed).set(unitId, toAppError(error)));
    }
  }

  /** The unit and everything above it. */
  private async wayTo(unitId: number): Promise<readonly number[]> {
    const unit = await this.client.fetch(unitId);
    return [...unit.path.map((step) => step.unitId), ...(unit.childCount > 0 ? [unitId] : [])];
  }

  private limitOf(unitId: number): number {
    return this.limits().get(unitId) ?? childrenAtOnce;
  }
}

/** The Front first, then the other lines; within a line the upper levels first. */
function byLineAndLevel(a: UnitTreeNode, b: UnitTreeNode): number {
  return LINES.indexOf(a.line) - LINES.indexOf(b.line) || levelPlace(a) - levelPlace(b);
}

/** Levels are data: one that is not known comes after the known ones. */
function levelPlace(node: UnitTreeNode): number {
  const place = (KNOWN_LEVELS as readonly string[]).indexOf(node.level);
  return place < 0 ? KNOWN_LEVELS.length : place;
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const next = new Map(map);
  next.delete(key);
  return next;
}
