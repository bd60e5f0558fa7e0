import { Injectable } from '@nestjs/common';
import type { DashboardUnitView } from '@congtac/reporting-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { type CivilDate, commonProblem, notFound } from '@congtac/shared-domain';
import { endedSql } from './dashboard-sql';

/** The unit a dashboard is about. */
export interface DashboardUnit {
  unitId: number;
  unitName: string;
}

/** A line of a dashboard before anything is counted. */
export interface BranchRow extends DashboardUnit {
  /** Units of the branch, the child itself included. */
  units: number;
}

/** Finds the unit of a dashboard and the lines below it; every dashboard begins here. */
@Injectable()
export class DashboardUnits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /**
   * The unit asked for, or that of the post acted in; in the open transaction. A unit that is dissolved keeps its
   * dashboards. Problems `common.not-found`, `common.forbidden`.
   */
  async chosen(unitId: number | undefined): Promise<DashboardUnit> {
    const id = unitId ?? this.ownUnit();
    this.access.require('reporting.dashboard.read', id);
    const unit = await this.uow.one<DashboardUnit>(
      'select unit_id as "unitId", name as "unitName" from org.v_unit where unit_id = $1',
      [id],
    );
    if (!unit) throw notFound();
    return unit;
  }

  /** Direct children in the tree of a day, in tree order, with the size of their branches; ended ones are no line. */
  children(unitId: number, day: CivilDate): Promise<BranchRow[]> {
    return this.uow.query<BranchRow>(
      `select c.unit_id as "unitId", u.name as "unitName", c.rgt - c.lft + 1 as units
       from org.v_unit_position root
       join org.v_unit_position c on c.tree_version = root.tree_version and c.lft between root.lft and root.rgt
         and c.depth = root.depth + 1
       join org.v_unit u on u.unit_id = c.unit_id
       where root.unit_id = $1 and root.tree_version = org.tree_version_on($2::date)
         and c.unit_id not in (${endedSql('$1', '$2')}) order by c.lft`,
      [unitId, day],
    );
  }

  /** How a child stands as a line: whether it opens, and whether the person oversees all of it. */
  childView(row: BranchRow): DashboardUnitView {
    const overseen = this.access.can('reporting.dashboard.read', row.unitId);
    return { kind: 'CHILD', ...row, opens: overseen, partial: !overseen };
  }

  /** A line that stands for the chosen unit itself. */
  ownView(kind: 'OWN' | 'FORMER' | 'TOTAL', unit: DashboardUnit, units: number, partial: boolean): DashboardUnitView {
    return { kind, ...unit, units, opens: false, partial };
  }

  private ownUnit(): number {
    const { posts, actingPostId, grants } = this.access.actor;
    const post = posts.find((one) => one.postId === actingPostId) ?? posts[0];
    const mine = grants.map((grant) => grant.unitId);
    const unitId = [post?.unitId, ...mine].find(
      (id) => id !== undefined && this.access.can('reporting.dashboard.read', id),
    );
    if (unitId === undefined) throw commonProblem('common.forbidden');
    return unitId;
  }
}
