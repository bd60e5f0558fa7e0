import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';
import type { Line, UnitKind } from '@congtac/org-domain';
import { UnitRepository } from './unit.repository';

/** A unit of a batch. `key` names it inside the batch; its parent is another key, a stored unit, or nothing. */
export interface BatchUnit {
  key: string;
  parentKey?: string | null;
  parentId?: number | null;
  name: string;
  shortName?: string | null;
  code?: string | null;
  codeSystem?: string | null;
  line: Line;
  level: string;
  kind: UnitKind;
  areaType?: string | null;
  guidedByKey?: string | null;
  hostKey?: string | null;
  campaignId?: string | null;
  validFrom?: string | null;
  source?: string | null;
  demo?: boolean;
}

const BATCH = `jsonb_to_recordset($1::jsonb) as b (ord integer, "unitId" integer, parent integer, name text,
  "shortName" text, code text, "codeSystem" text, line text, level text, kind text, "areaType" text,
  "campaignId" uuid, "validFrom" date, source text, demo boolean)`;

/**
 * Stores many units at once, for imports and sample data: set-based, one renumbering of the tree for the whole batch.
 * The caller has checked the right and is inside a unit of work. Nothing is written to the trail here; the caller
 * writes one line for the batch.
 */
@Injectable()
export class UnitLoader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly units: UnitRepository,
  ) {}

  /** @returns the stored key of each unit by its batch key. Database constraints answer as `org.…` problems. */
  async addAll(batch: BatchUnit[]): Promise<Map<string, number>> {
    await this.units.lockTree();
    const ids = await this.reserveIds(batch);
    const rows = batch.map((unit, ord) => {
      return { demo: false, ...unit, ord, unitId: ids.get(unit.key), parent: parentOf(unit, ids) };
    });
    // one statement a level: the policy lets a unit in when its parent is stored already
    for (const level of levelsOf(batch)) await this.insert(level.map((i) => rows[i]));
    await this.uow.query(
      `insert into org.unit_placement (unit_id, parent_id) select b."unitId", b.parent from ${BATCH}`,
      [JSON.stringify(rows)],
    );
    await this.linkSideways(batch, ids);
    await this.units.rebuildTree();
    return ids;
  }

  private async insert(rows: object[]): Promise<void> {
    await this.uow.query(
      `insert into org.unit (unit_id, name, short_name, code, code_system, line, level, kind, area_type, campaign_id,
         valid_from, source, demo, parent_id)
       select b."unitId", b.name, b."shortName", b.code, b."codeSystem", b.line, b.level, b.kind, b."areaType",
         b."campaignId", b."validFrom", b.source, b.demo, b.parent
       from ${BATCH} order by b.ord`,
      [JSON.stringify(rows)],
    );
  }

  private async reserveIds(batch: BatchUnit[]): Promise<Map<string, number>> {
    const rows = await this.uow.query<{ id: number }>(
      `select nextval(pg_get_serial_sequence('org.unit', 'unit_id'))::integer as id from generate_series(1, $1)`,
      [batch.length],
    );
    return new Map(batch.map((unit, i) => [unit.key, rows[i].id]));
  }

  private async linkSideways(batch: BatchUnit[], ids: Map<string, number>): Promise<void> {
    const links = batch
      .filter((unit) => unit.guidedByKey || unit.hostKey)
      .map((unit) => ({
        id: ids.get(unit.key),
        guided: ids.get(unit.guidedByKey ?? '') ?? null,
        host: ids.get(unit.hostKey ?? '') ?? null,
      }));
    if (links.length === 0) return;
    await this.uow.query(
      `update org.unit u set guided_by_id = l.guided, host_committee_id = l.host
       from jsonb_to_recordset($1::jsonb) as l (id integer, guided integer, host integer) where u.unit_id = l.id`,
      [JSON.stringify(links)],
    );
  }
}

/** Places in the batch by how many parents of the batch stand above: parents come before their children. */
function levelsOf(batch: BatchUnit[]): number[][] {
  const parents = new Map(batch.map((unit) => [unit.key, unit.parentKey]));
  const levels: number[][] = [];
  batch.forEach((unit, i) => {
    let depth = 0;
    for (let at = unit.parentKey; at !== undefined && at !== null && depth < batch.length; at = parents.get(at))
      depth++;
    (levels[depth] ??= []).push(i);
  });
  return levels.filter((level) => level.length > 0);
}

function parentOf(unit: BatchUnit, ids: Map<string, number>): number | null {
  if (unit.parentKey === undefined || unit.parentKey === null) return unit.parentId ?? null;
  const parent = ids.get(unit.parentKey);
  if (parent === undefined) throw new Error(`unit ${unit.key} names an unknown parent ${unit.parentKey}`);
  return parent;
}
