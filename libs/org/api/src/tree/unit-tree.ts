import { Injectable } from '@nestjs/common';
import type { UnitRelation } from '@congtac/shared-domain';
import { BusinessClock } from '@congtac/shared-api';
import { DataSource } from 'typeorm';

interface Node {
  lft: number;
  rgt: number;
  parent: number | undefined;
}

interface Snapshot {
  revision: number;
  version: number;
  nodes: Map<number, Node>;
  /** Unit at each position; positions start at 1. */
  order: number[];
}

const EMPTY: Snapshot = { revision: 0, version: 0, nodes: new Map(), order: [] };

/**
 * Today's tree of units in memory (some 11,000 units take about 1 MB), so that rights are decided without a query.
 * `refresh()` is one cheap statement and is done once a request by the sign-in check; the other methods are plain
 * look-ups in the last snapshot. Reads only the public register, so no scope is needed.
 */
@Injectable()
export class UnitTree {
  private snapshot = EMPTY;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Takes a new snapshot when the tree was rebuilt or another day's version has come into force. */
  async refresh(): Promise<void> {
    const [state] = await this.dataSource.query<{ revision: number; version: number }[]>(
      'select s.revision, org.tree_version_on($1::date) as version from org.tree_state s',
      [this.clock.today()],
    );
    if (state.revision === this.snapshot.revision && state.version === this.snapshot.version) return;
    this.loading ??= this.load(state).finally(() => (this.loading = undefined));
    await this.loading;
  }

  /** Number of today's tree version, as row-level security needs it. */
  get version(): number {
    return this.snapshot.version;
  }

  /** Where `toUnitId` stands seen from `fromUnitId`. */
  relation(fromUnitId: number, toUnitId: number): UnitRelation {
    if (fromUnitId === toUnitId) return this.snapshot.nodes.has(fromUnitId) ? 'self' : 'none';
    if (this.isWithin(toUnitId, fromUnitId)) return 'descendant';
    return this.isWithin(fromUnitId, toUnitId) ? 'ancestor' : 'none';
  }

  /** True when the unit lies in the branch of `rootId`, the root itself included. */
  isWithin(unitId: number, rootId: number): boolean {
    const node = this.snapshot.nodes.get(unitId);
    const root = this.snapshot.nodes.get(rootId);
    return node !== undefined && root !== undefined && root.lft <= node.lft && node.lft <= root.rgt;
  }

  /** The units above, the direct parent first; empty for parentless and unknown units. */
  ancestors(unitId: number): number[] {
    const result: number[] = [];
    let parent = this.snapshot.nodes.get(unitId)?.parent;
    while (parent !== undefined) {
      result.push(parent);
      parent = this.snapshot.nodes.get(parent)?.parent;
    }
    return result;
  }

  /** The units below in pre-order, the unit itself left out. */
  descendants(unitId: number): number[] {
    const node = this.snapshot.nodes.get(unitId);
    return node ? this.snapshot.order.slice(node.lft, node.rgt) : [];
  }

  /** Pre-order interval of a unit's branch, both ends included; undefined for unknown units. */
  interval(unitId: number): { lft: number; rgt: number } | undefined {
    return this.snapshot.nodes.get(unitId);
  }

  private async load(state: { revision: number; version: number }): Promise<void> {
    const rows = await this.dataSource.query<{ unit_id: number; lft: number; rgt: number }[]>(
      'select unit_id, lft, rgt from org.unit_position where tree_version = $1 order by lft',
      [state.version],
    );
    const nodes = new Map<number, Node>();
    const above: { unitId: number; rgt: number }[] = [];
    for (const row of rows) {
      while (above.length && above[above.length - 1].rgt < row.lft) above.pop();
      nodes.set(row.unit_id, { lft: row.lft, rgt: row.rgt, parent: above.at(-1)?.unitId });
      above.push({ unitId: row.unit_id, rgt: row.rgt });
    }
    this.snapshot = { ...state, nodes, order: rows.map((row) => row.unit_id) };
  }
}
