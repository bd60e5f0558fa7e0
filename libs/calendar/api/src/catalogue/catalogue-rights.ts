import { Injectable } from '@nestjs/common';
import type { CatalogueRightsView } from '@congtac/calendar-domain';
import { commonProblem } from '@congtac/shared-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import type { CatalogueKind } from './catalogues';

/** Who may keep which rows (domain.md §2.11); call inside a transaction. */
@Injectable()
export class CatalogueRights {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Decides about rows of one owner; null = common to all. Problems `common.forbidden`, `common.not-found`. */
  async require(kind: CatalogueKind, unitId: number | null): Promise<void> {
    if (unitId !== null) {
      if (!this.mayKeep(kind, unitId)) this.access.require('calendar.catalogue.edit', unitId);
    } else if (!(await this.keepsCommon())) throw commonProblem('common.forbidden');
  }

  /** A test for many rows: whether the person may change a row of that owner. */
  async editor(kind: CatalogueKind): Promise<(unitId: number | null) => boolean> {
    const common = await this.keepsCommon();
    return (unitId) => (unitId === null ? common : this.mayKeep(kind, unitId));
  }

  /** True for the administrator of a unit at the top of the tree: what is common to all is theirs. */
  async keepsCommon(): Promise<boolean> {
    const mine = this.access.actor.grants.map((grant) => grant.unitId);
    const roots = await this.uow.query<{ unitId: number }>(
      'select unit_id as "unitId" from org.v_unit where parent_id is null and unit_id = any($1::int[])',
      [mine.filter((unitId) => this.access.can('calendar.catalogue.edit', unitId))],
    );
    return roots.length > 0;
  }

  /** Where the person may add rows. */
  async view(): Promise<CatalogueRightsView> {
    const mine = [...new Set(this.access.actor.grants.map((grant) => grant.unitId))];
    const units = await this.uow.query<{ unitId: number; unitName: string }>(
      `select unit_id as "unitId", name as "unitName" from org.v_unit where unit_id = any($1::int[])
       order by app.fold(name)`,
      [mine.filter((unitId) => this.mayKeep('event', unitId))],
    );
    return {
      common: await this.keepsCommon(),
      units: units.map((unit) => ({ ...unit, catalogues: this.mayKeep('theme', unit.unitId), events: true })),
    };
  }

  private mayKeep(kind: CatalogueKind, unitId: number): boolean {
    return this.access.can(kind === 'event' ? 'calendar.event.edit' : 'calendar.catalogue.edit', unitId);
  }
}
