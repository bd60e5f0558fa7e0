import { Injectable } from '@nestjs/common';
import { Access, BusinessClock, UnitOfWork, guardedUpdate } from '@congtac/shared-api';
import { type Page, notFound } from '@congtac/shared-domain';
import {
  type CreateUnit,
  type LevelView,
  type MoveUnit,
  type UnitAction,
  type UnitListItem,
  type UnitQuery,
  type UnitTreeView,
  type UnitView,
  type UpdateUnit,
  orgProblem,
} from '@congtac/org-domain';
import { UnitRepository, type UnitRow } from './unit.repository';

const ACTION_PERMISSIONS: Record<UnitAction, string> = {
  update: 'org.unit.update',
  move: 'org.unit.move',
  close: 'org.unit.close',
  'add-child': 'org.unit.create',
  'manage-people': 'org.person.manage',
  'read-people': 'org.person.read',
  import: 'org.unit.import',
};
const CLOSED_ACTIONS: UnitAction[] = ['read-people'];

/** Use cases of the register of units. Reading is open to everyone signed in; changing is checked on the unit. */
@Injectable()
export class UnitService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly units: UnitRepository,
    private readonly clock: BusinessClock,
  ) {}

  /** Units by words, parent, branch, level, line or kind. */
  search(query: UnitQuery): Promise<Page<UnitListItem>> {
    return this.uow.read(() => this.units.search(query));
  }

  /** A branch for the tree page. Problem `common.not-found` for an unknown root. */
  tree(rootId: number | undefined, depth: number): Promise<UnitTreeView> {
    return this.uow.read(async () => {
      const nodes = await this.units.branch(rootId ?? null, depth);
      if (rootId !== undefined && nodes.length === 0) throw notFound();
      return { nodes };
    });
  }

  /** The levels of every line. */
  levels(): Promise<LevelView[]> {
    return this.uow.read(() => this.units.levels());
  }

  /** One unit with its path, people count and what the person may do. Problem `common.not-found`. */
  view(unitId: number): Promise<UnitView> {
    return this.uow.read(async () => {
      return this.toView(await this.existing(unitId));
    });
  }

  /**
   * Adds a unit below another. Problems: `org.parent-unavailable`, `org.related-unit-unavailable`,
   * `org.level-unknown`, `org.code-taken`.
   */
  create(body: CreateUnit): Promise<UnitView> {
    this.access.require('org.unit.create', body.parentId);
    return this.uow.run(async () => {
      await this.units.lockTree();
      await this.requireOpenParent(body.parentId);
      await this.requireRelated(body.guidedById, body.hostCommitteeId);
      const unitId = await this.units.insert(body);
      await this.units.appendToTree(unitId, earlierOf(body.validFrom, this.clock.today()));
      await this.uow.audit({ action: 'unit.created', entity: 'unit', entityId: String(unitId), unitId, after: body });
      await this.uow.emit({ type: 'org.unit-created', unitId, payload: { unitId, parentId: body.parentId } });
      return this.toView(await this.existing(unitId), body.parentId);
    });
  }

  /**
   * Renames or corrects a unit. Problems: `common.stale`, `org.unit-closed`, `org.code-taken`, `org.level-unknown`,
   * `org.related-unit-unavailable`.
   */
  update(unitId: number, body: UpdateUnit, version: number): Promise<UnitView> {
    this.access.require('org.unit.update', unitId);
    return this.uow.run(async () => {
      const before = await this.openUnit(unitId);
      if (body.validFrom && before.valid_to && body.validFrom > before.valid_to) throw orgProblem('org.validity-order');
      if (body.guidedById !== before.guided_by?.unitId) await this.requireRelated(body.guidedById);
      await guardedUpdate(this.uow, {
        table: 'org.unit',
        key: { unit_id: unitId },
        version,
        set: changedColumns(body, before),
      });
      await this.uow.audit({
        action: 'unit.updated',
        entity: 'unit',
        entityId: String(unitId),
        unitId,
        before: pickBefore(body, before),
        after: body,
      });
      await this.uow.emit({ type: 'org.unit-updated', unitId, payload: { unitId } });
      return this.toView(await this.existing(unitId));
    });
  }

  /**
   * Puts a unit with its branch under another parent from a day on; figures before that day keep the old tree (§2.9).
   * Both places must be the administrator's. Problems: `org.move-into-own-branch`, `org.move-date-order`,
   * `org.move-date-future`, `org.parent-unavailable`, `common.stale`.
   */
  move(unitId: number, body: MoveUnit, version: number): Promise<UnitView> {
    this.access.require('org.unit.move', unitId);
    this.access.require('org.unit.create', body.parentId);
    return this.uow.run(async () => {
      await this.units.lockTree();
      const before = await this.openUnit(unitId);
      await this.requireOpenParent(body.parentId);
      if (await this.units.isWithin(body.parentId, unitId)) throw orgProblem('org.move-into-own-branch');
      if (body.effectiveFrom > this.clock.today()) throw orgProblem('org.move-date-future');
      const since = await this.units.placedSince(unitId);
      if (since && body.effectiveFrom <= since) throw orgProblem('org.move-date-order', { after: since });
      await guardedUpdate(this.uow, {
        table: 'org.unit',
        key: { unit_id: unitId },
        version,
        set: { parent_id: body.parentId },
      });
      await this.units.place(unitId, body.parentId, body.effectiveFrom);
      await this.units.rebuildTree(body.effectiveFrom);
      await this.uow.audit({
        action: 'unit.moved',
        entity: 'unit',
        entityId: String(unitId),
        unitId,
        before: { parentId: before.parent_id },
        after: { parentId: body.parentId, effectiveFrom: body.effectiveFrom },
        reason: body.reason,
      });
      await this.uow.emit({
        type: 'org.unit-moved',
        unitId,
        payload: { unitId, fromParentId: before.parent_id, ...body },
      });
      return this.toView(await this.existing(unitId));
    });
  }

  private async existing(unitId: number): Promise<UnitRow> {
    const row = await this.units.find(unitId);
    if (!row) throw notFound();
    return row;
  }

  private async openUnit(unitId: number): Promise<UnitRow> {
    const row = await this.existing(unitId);
    if (this.hasEnded(row)) throw orgProblem('org.unit-closed');
    return row;
  }

  /** Its last day is over, or another unit has taken over on it. */
  private hasEnded({ valid_to, successor }: UnitRow): boolean {
    const today = this.clock.today();
    return (valid_to !== null && valid_to < today) || (successor !== null && successor.from <= today);
  }

  private async requireOpenParent(parentId: number): Promise<void> {
    const parent = await this.units.find(parentId);
    if (!parent || this.hasEnded(parent)) throw orgProblem('org.parent-unavailable');
  }

  /** Guiding opens rights on the guided unit, so the other unit must be open and in the person's branch or line above. */
  private async requireRelated(...unitIds: (number | null | undefined)[]): Promise<void> {
    for (const unitId of unitIds) {
      if (unitId === null || unitId === undefined) continue;
      const unit = this.access.sees(unitId) ? await this.units.find(unitId) : undefined;
      if (!unit || (unit.valid_to && unit.valid_to < this.clock.today()))
        throw orgProblem('org.related-unit-unavailable');
    }
  }

  /** @param rightsFrom unit whose rights count; a unit made in this very transaction has its parent's. */
  private toView(row: UnitRow, rightsFrom = row.unit_id): UnitView {
    const closed = this.hasEnded(row);
    const actions = Object.keys(ACTION_PERMISSIONS) as UnitAction[];
    return {
      unitId: row.unit_id,
      uid: row.uid,
      code: row.code,
      codeSystem: row.code_system,
      name: row.name,
      shortName: row.short_name,
      line: row.line,
      level: row.level,
      levelName: row.level_name,
      kind: row.kind,
      areaType: row.area_type,
      parentId: row.parent_id,
      path: row.path,
      guidedBy: row.guided_by,
      hostCommittee: row.host_committee,
      campaignId: row.campaign_id,
      childCount: row.child_count,
      peopleCount: row.people_count,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      source: row.source,
      demo: row.demo,
      terms: row.terms,
      successor: row.successor,
      predecessors: row.predecessors,
      version: row.version,
      allowed: actions.filter(
        (action) =>
          (!closed || CLOSED_ACTIONS.includes(action)) && this.access.can(ACTION_PERMISSIONS[action], rightsFrom),
      ),
    };
  }
}

/** A unit without a first day, or with one to come, stands in the tree from today on. */
function earlierOf(validFrom: string | null | undefined, today: string): string {
  return validFrom && validFrom < today ? validFrom : today;
}

const COLUMNS: Record<keyof UpdateUnit, keyof UnitRow | 'guided_by_id'> = {
  name: 'name',
  shortName: 'short_name',
  code: 'code',
  level: 'level',
  kind: 'kind',
  areaType: 'area_type',
  guidedById: 'guided_by_id',
  validFrom: 'valid_from',
};

function changedColumns(body: UpdateUnit, before: UnitRow): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(COLUMNS) as [keyof UpdateUnit, string][])
    if (body[field] !== undefined) set[column] = body[field];
  if (body.code && !before.code_system) set['code_system'] = 'NOI_BO';
  return set;
}

function pickBefore(body: UpdateUnit, before: UnitRow): Record<string, unknown> {
  const row = before as unknown as Record<string, unknown>;
  const fields = Object.entries(COLUMNS) as [keyof UpdateUnit, string][];
  return Object.fromEntries(
    fields.filter(([field]) => body[field] !== undefined).map(([f, column]) => [f, row[column]]),
  );
}
