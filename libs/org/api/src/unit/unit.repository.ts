import { Injectable } from '@nestjs/common';
import { BusinessClock, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { type Page, foldVietnamese, offsetOf } from '@congtac/shared-domain';
import type {
  CreateUnit,
  LevelView,
  TermView,
  UnitListItem,
  UnitQuery,
  UnitRef,
  UnitTreeNode,
} from '@congtac/org-domain';
import { UNIT_BRANCH, UNIT_SEARCH } from './unit-search.sql';
import { type UnitListRow, toUnitListItem, toUnitTree } from './unit.mapper';

/** One unit with everything its page shows, apart from rights. */
export interface UnitRow extends UnitListRow {
  uid: string;
  code_system: string | null;
  area_type: string | null;
  guided_by: UnitRef | null;
  host_committee: UnitRef | null;
  campaign_id: string | null;
  source: string | null;
  path: UnitRef[];
  people_count: number;
  terms: TermView[];
  successor: (UnitRef & { from: string }) | null;
  predecessors: (UnitRef & { from: string })[];
  version: number;
}

const REF = (alias: string) => `(select jsonb_build_object('unitId', r.unit_id, 'name', r.name)
  from org.unit r where r.unit_id = u.${alias})`;

const HEIR = `jsonb_build_object('unitId', r.unit_id, 'name', r.name, 'from', s.effective_from)`;

const ONE_UNIT = `
  select u.*, l.name_vi as level_name, ${REF('guided_by_id')} as guided_by,
    ${REF('host_committee_id')} as host_committee,
    (select count(*) from org.unit c where c.parent_id = u.unit_id
       and (c.valid_to is null or c.valid_to >= $2::date)) as child_count,
    (select count(*) from org.person n where n.unit_id = u.unit_id) as people_count,
    (select coalesce(jsonb_agg(jsonb_build_object('termId', t.term_id, 'ordinal', t.ordinal,
         'startYear', t.start_year, 'endYear', t.end_year) order by t.start_year desc), '[]')
       from org.term t where t.unit_id = u.unit_id) as terms,
    (select ${HEIR} from org.unit_succession s join org.unit r on r.unit_id = s.to_unit_id
       where s.from_unit_id = u.unit_id and s.direct) as successor,
    (select coalesce(jsonb_agg(${HEIR} order by s.effective_from desc, r.unit_id), '[]')
       from org.unit_succession s join org.unit r on r.unit_id = s.from_unit_id
       where s.to_unit_id = u.unit_id and s.direct) as predecessors,
    (with recursive up as (
       select p.unit_id, p.name, p.parent_id, 1 as step from org.unit p where p.unit_id = u.parent_id
       union all
       select p.unit_id, p.name, p.parent_id, up.step + 1 from up join org.unit p on p.unit_id = up.parent_id)
     select coalesce(jsonb_agg(jsonb_build_object('unitId', up.unit_id, 'name', up.name) order by up.step desc), '[]')
     from up) as path
  from org.unit u join org.level l on l.line = u.line and l.level = u.level where u.unit_id = $1
`;

/** SQL of the register of units. */
@Injectable()
export class UnitRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** One page of the search; see `UNIT_SEARCH` for the order. */
  async search(query: UnitQuery): Promise<Page<UnitListItem>> {
    const typed = query.q?.toLowerCase() ?? '';
    const folded = foldVietnamese(typed);
    const patterns = folded.split(' ').filter(Boolean).map(likePattern);
    const rows = await this.uow.query<UnitListRow & { path: UnitRef[]; total: number }>(UNIT_SEARCH, [
      patterns,
      typed,
      folded,
      query.parentId ?? null,
      query.withinId ?? null,
      query.level ?? null,
      query.line ?? null,
      query.kind ?? null,
      query.includeClosed ?? false,
      this.clock.today(),
      query.size,
      offsetOf(query),
    ]);
    return { items: rows.map(toUnitListItem), total: rows[0]?.total ?? 0 };
  }

  /** The branch below `rootId`, or below every parentless unit. */
  async branch(rootId: number | null, depth: number): Promise<UnitTreeNode[]> {
    const rows = await this.uow.query<UnitListRow & { step: number }>(UNIT_BRANCH, [rootId, depth, this.clock.today()]);
    return toUnitTree(rows, depth);
  }

  /** One unit, or undefined. */
  find(unitId: number): Promise<UnitRow | undefined> {
    return this.uow.one<UnitRow>(ONE_UNIT, [unitId, this.clock.today()]);
  }

  /** Serialises changes of the tree until the end of the transaction. */
  async lockTree(): Promise<void> {
    await this.uow.query(`select pg_advisory_xact_lock(hashtext('org.tree'))`);
  }

  /**
   * Numbers the tree again, once after a batch of changes.
   * @param since first day that the changes count for; every version of the tree when left out.
   */
  async rebuildTree(since = '-infinity'): Promise<void> {
    await this.uow.query('select org.rebuild_tree($1::date)', [since]);
  }

  /**
   * Gives the newest unit its position without numbering all the others again.
   * @param since first day it works: the version of the tree in force then and the later ones get it.
   */
  async appendToTree(unitId: number, since: string): Promise<void> {
    await this.uow.query('select org.append_unit($1, $2::date)', [unitId, since]);
  }

  /** Stores a new unit with its first placement. */
  async insert(unit: CreateUnit): Promise<number> {
    const row = await this.uow.one<{ unit_id: number }>(
      `insert into org.unit (parent_id, name, short_name, code, code_system, line, level, kind, area_type,
         guided_by_id, host_committee_id, campaign_id, valid_from)
       values ($1, $2, $3, $4, case when $4::text is not null then coalesce($5, 'NOI_BO') end, $6, $7, $8, $9, $10,
         $11, $12, $13) returning unit_id`,
      [
        unit.parentId,
        unit.name,
        unit.shortName ?? null,
        unit.code ?? null,
        unit.codeSystem ?? null,
        unit.line,
        unit.level,
        unit.kind,
        unit.areaType ?? null,
        unit.guidedById ?? null,
        unit.hostCommitteeId ?? null,
        unit.campaignId ?? null,
        unit.validFrom ?? null,
      ],
    );
    const unitId = row?.unit_id ?? 0;
    await this.uow.query('insert into org.unit_placement (unit_id, parent_id) values ($1, $2)', [
      unitId,
      unit.parentId,
    ]);
    return unitId;
  }

  /** Writes the last day of a unit seen in `version`. Problem `common.stale`. */
  async end(unitId: number, version: number, validTo: string): Promise<void> {
    const set = { valid_to: validTo };
    await guardedUpdate(this.uow, { table: 'org.unit', key: { unit_id: unitId }, version, set });
  }

  /** Units that would still hang below a unit closed on `validTo`. */
  async countOpenChildren(unitId: number, validTo: string): Promise<number> {
    const row = await this.uow.one<{ count: number }>(
      'select count(*) as count from org.unit where parent_id = $1 and (valid_to is null or valid_to > $2::date)',
      [unitId, validTo],
    );
    return row?.count ?? 0;
  }

  /** True when `unitId` is `rootId` or lies below it, by the parents of now. */
  async isWithin(unitId: number, rootId: number): Promise<boolean> {
    const row = await this.uow.one<{ within: boolean }>(
      `with recursive up as (
         select unit_id, parent_id from org.unit where unit_id = $1
         union all select p.unit_id, p.parent_id from up join org.unit p on p.unit_id = up.parent_id)
       select exists (select from up where unit_id = $2) as within`,
      [unitId, rootId],
    );
    return row?.within ?? false;
  }

  /** First day of the unit's present placement; null when it stands there since the beginning. */
  async placedSince(unitId: number): Promise<string | null> {
    const row = await this.uow.one<{ valid_from: string | null }>(
      'select valid_from from org.unit_placement where unit_id = $1 and valid_to is null',
      [unitId],
    );
    return row?.valid_from ?? null;
  }

  /** Ends the present placement the day before `from` and starts one under the new parent. */
  async place(unitId: number, parentId: number, from: string): Promise<void> {
    await this.uow.query(
      'update org.unit_placement set valid_to = $2::date - 1 where unit_id = $1 and valid_to is null',
      [unitId, from],
    );
    await this.uow.query('insert into org.unit_placement (unit_id, parent_id, valid_from) values ($1, $2, $3)', [
      unitId,
      parentId,
      from,
    ]);
  }

  /** The levels of every line, from the top. */
  levels(): Promise<LevelView[]> {
    return this.uow.query<LevelView>(
      'select line, level, name_vi as name, ordinal from org.level order by line, ordinal, level',
    );
  }
}

function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
