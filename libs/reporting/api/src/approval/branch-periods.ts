import { Injectable } from '@nestjs/common';
import { type ApprovalNode, type ApprovalStanding, approvalStandings } from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { type CivilDate, earlierOf, notFound } from '@congtac/shared-domain';
import { OWED } from '../dashboard/owed.sql';
import type { CataloguePeriod } from '../period/catalogue-period';
import { ApprovalRepository, type ApprovalRow } from './approval.repository';

/** Bodies of residents sign nothing: the reports of their volunteers are approved one by one. */
const REPORTING_LEVELS = ['GROUP', 'AREA'];

interface PlacedNode {
  unitId: number;
  parentId: number | null;
  unitName: string;
  level: string;
  inForce: boolean;
}

type Owed = Pick<ApprovalNode, 'expected' | 'reported' | 'accepted'> & { unitId: number };

/** A unit with everything below it in one period. */
export interface BranchPeriod {
  unitId: number;
  /** Unit above in the tree of the cut-off; the present one when that has ended; null at the top. */
  parentId: number | null;
  /** '' at the top. */
  aboveName: string;
  /** Units of the branch. */
  unitIds: number[];
  name: (unitId: number) => string;
  /** The unit itself and the units of the branch. */
  parentOf: (unitId: number) => number | null;
  standing: (unitId: number) => ApprovalStanding;
  stored: (unitId: number) => ApprovalRow | undefined;
}

const NODES = `
  select p.unit_id as "unitId", p.path[cardinality(p.path) - 1] as "parentId", u.name as "unitName", u.level,
    coalesce(u.valid_to >= $2::date, true) as "inForce"
  from org.v_unit_position root
  join org.v_unit_position p on p.tree_version = root.tree_version and p.lft between root.lft and root.rgt
  join org.v_unit u on u.unit_id = p.unit_id
  where root.unit_id = $1 and root.tree_version = org.tree_version_on($2::date) order by p.lft`;

/** Reports owed by unit, by the very rule of the dashboards; done work counts as accepted. */
const COUNTS = `
  with ${OWED}
  select w.unit_id as "unitId", count(*)::int as expected, count(w.sent_on)::int as reported,
    count(*) filter (where w.sent_on is not null
      and (r.report_id is null or r.status = 'ACCEPTED' or w.sent_on < r.submitted_on))::int as accepted
  from owed w left join reporting.progress_report r on r.report_id = w.report_id group by w.unit_id`;

const NOTHING = { expected: 0, reported: 0, accepted: 0 };

/** Reads how the periods of a branch stand, over the tree of the cut-off (§2.9). */
@Injectable()
export class BranchPeriods {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly approvals: ApprovalRepository,
  ) {}

  /** The unit above: whose chair decides, and with whose steps those of the unit are put in a row. */
  async place(unitId: number, period: CataloguePeriod): Promise<{ parentId: number | null }> {
    const day = earlierOf(period.to, this.clock.today());
    const row = await this.uow.one<{ parentId: number | null }>(
      `select path[cardinality(path) - 1] as "parentId" from org.v_unit_position
       where unit_id = $1 and tree_version = org.tree_version_on($2::date)`,
      [unitId, day],
    );
    if (!row) throw notFound();
    return { parentId: (await this.parent(unitId, row.parentId))?.unitId ?? null };
  }

  /** One unit's branch in a period; joins the open transaction. Problem `common.not-found`. */
  async of(unitId: number, period: CataloguePeriod): Promise<BranchPeriod> {
    const day = earlierOf(period.to, this.clock.today());
    const placed = await this.uow.query<PlacedNode>(NODES, [unitId, day]);
    const root = placed.find((one) => one.unitId === unitId);
    if (!root) throw notFound();
    const above = await this.parent(unitId, root.parentId);
    const parentId = above?.unitId ?? null;
    const unitIds = placed.map((one) => one.unitId);
    const owed = await this.owed(unitId, unitIds, day, period);
    const rows = await this.approvals.rows(parentId === null ? unitIds : [...unitIds, parentId], period.periodId);
    const nodes = placed.map((one) => this.node(one, owed.get(one.unitId), rows.get(one.unitId)));
    const standings = approvalStandings(nodes);
    const byId = new Map(placed.map((one) => [one.unitId, one]));
    return {
      ...{ unitId, parentId, unitIds, aboveName: above?.name ?? '' },
      name: (id) => byId.get(id)?.unitName ?? '',
      parentOf: (id) => (id === unitId ? parentId : (byId.get(id)?.parentId ?? null)),
      standing: (id) => standings.get(id) ?? { state: null, lower: [], missing: [], ...NOTHING },
      stored: (id) => rows.get(id),
    };
  }

  private async owed(unitId: number, unitIds: number[], day: CivilDate, period: CataloguePeriod) {
    const groups = unitIds.map(() => 0);
    const counts = await this.uow.query<Owed>(COUNTS, [
      ...[unitId, day, [period.periodId], unitIds, groups],
      ...[[0], [period.periodId], [period.to]],
    ]);
    return new Map(counts.map((one) => [one.unitId, one]));
  }

  /** What the person does not oversee is not taken for done; what has ended owes nothing. */
  private node(unit: PlacedNode, owed: Owed | undefined, row: ApprovalRow | undefined): ApprovalNode {
    const { unitId, parentId } = unit;
    const signs = !REPORTING_LEVELS.includes(unit.level);
    if (!unit.inForce) return { ...{ unitId, parentId, signs: false, decided: null }, ...NOTHING };
    const seen = this.access.can('reporting.approval.read', unitId);
    const { expected, reported, accepted } = owed ?? (seen ? NOTHING : { ...NOTHING, expected: 1 });
    return { unitId, parentId, signs, expected, reported, accepted, decided: row?.state ?? null };
  }

  /** The unit above at the cut-off, the present one when that has ended. */
  private parent(unitId: number, placedBelow: number | null): Promise<{ unitId: number; name: string } | undefined> {
    return this.uow.one(
      `select a.unit_id as "unitId", a.name
       from org.v_unit u left join org.v_unit b on b.unit_id = $2 and coalesce(b.valid_to >= $3::date, true)
       join org.v_unit a on a.unit_id = coalesce(b.unit_id, u.parent_id) where u.unit_id = $1`,
      [unitId, placedBelow, this.clock.today()],
    );
  }
}
