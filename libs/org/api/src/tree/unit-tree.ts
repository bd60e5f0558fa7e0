import { Injectable } from '@nestjs/common';
import type { UnitRelation } from '@congtac/shared-domain';
import type { Succession } from '@congtac/org-domain';
import { BusinessClock } from '@congtac/shared-api';
import { DataSource } from 'typeorm';

interface Node {
  lft: number;
  rgt: number;
  parent: number | undefined;
}

/** How often the tree was rebuilt, and the version in force today. */
export interface TreeState {
  revision: number;
  version: number;
}

interface Snapshot extends TreeState {
  nodes: Map<number, Node>;
  /** Unit at each position; positions start at 1. */
  order: number[];
  /** Who took over from a unit, by that unit; and from whom a unit took over, by the successor. */
  heirs: Map<number, Succession[]>;
  forebears: Map<number, Succession[]>;
  /** Ended units that a unit hung on directly, by that unit. */
  formerParents: Map<number, number[]>;
}

const EMPTY: Snapshot = {
  revision: 0,
  version: 0,
  nodes: new Map(),
  order: [],
  heirs: new Map(),
  forebears: new Map(),
  formerParents: new Map(),
};

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

  /**
   * Takes a new snapshot when the tree was rebuilt or another day's version has come into force.
   * @param known what the sign-in check learned beside the session; asked for when left out.
   */
  async refresh(known?: TreeState): Promise<void> {
    const state = known ?? (await this.state());
    if (state.revision === this.snapshot.revision && state.version === this.snapshot.version) return;
    this.loading ??= this.load(state).finally(() => (this.loading = undefined));
    await this.loading;
  }

  /** Number of today's tree version, as row-level security needs it. */
  get version(): number {
    return this.snapshot.version;
  }

  /**
   * Where `toUnitId` stands seen from `fromUnitId`. An ended unit stays above the units that hung on it: what it
   * issued is in force for them.
   */
  relation(fromUnitId: number, toUnitId: number): UnitRelation {
    if (fromUnitId === toUnitId) return this.snapshot.nodes.has(fromUnitId) ? 'self' : 'none';
    if (this.isWithin(toUnitId, fromUnitId)) return 'descendant';
    if (this.isWithin(fromUnitId, toUnitId)) return 'ancestor';
    return this.endedAbove(fromUnitId).includes(toUnitId) ? 'ancestor' : 'none';
  }

  /** Ended units whose work the unit does today, directly or through others in between (§2.9). */
  predecessors(unitId: number): number[] {
    return this.inEffect(this.snapshot.forebears.get(unitId)).map((one) => one.fromUnitId);
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

  /** Ended units the unit stood below before it was moved: what they issued stays in force for it. */
  endedAbove(unitId: number): number[] {
    if (this.snapshot.formerParents.size === 0) return [];
    const former = [unitId, ...this.ancestors(unitId)].flatMap((below) => this.snapshot.formerParents.get(below) ?? []);
    const above = former.flatMap((ended) => [ended, ...this.ancestors(ended)]);
    return [...new Set(above)].filter(
      (one) => one !== unitId && this.inEffect(this.snapshot.heirs.get(one)).length > 0,
    );
  }

  private inEffect(successions: Succession[] = []): Succession[] {
    if (successions.length === 0) return [];
    const today = this.clock.today();
    return successions.filter((one) => one.effectiveFrom <= today);
  }

  private async state(): Promise<TreeState> {
    const [state] = await this.dataSource.query<TreeState[]>('select * from org.tree_now($1)', [this.clock.today()]);
    return state;
  }

  private async load(state: TreeState): Promise<void> {
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
    const successions = await this.dataSource.query<Succession[]>(
      `select from_unit_id as "fromUnitId", to_unit_id as "toUnitId", effective_from as "effectiveFrom"
       from org.unit_succession order by effective_from, from_unit_id`,
    );
    const heirs = Map.groupBy(successions, (one) => one.fromUnitId);
    const forebears = Map.groupBy(successions, (one) => one.toUnitId);
    const formerParents = await this.loadFormerParents();
    this.snapshot = { ...state, nodes, order: rows.map((row) => row.unit_id), heirs, forebears, formerParents };
  }

  private async loadFormerParents(): Promise<Map<number, number[]>> {
    const rows = await this.dataSource.query<{ unit_id: number; parents: number[] }[]>(
      `select p.unit_id, array_agg(distinct p.parent_id) as parents from org.unit_placement p
       where p.parent_id in (select s.from_unit_id from org.unit_succession s) group by p.unit_id`,
    );
    return new Map(rows.map((row) => [row.unit_id, row.parents]));
  }
}
