import { Injectable } from '@nestjs/common';
import { effectiveRule, type EffectivePeriodRule, type PeriodRule } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';

/** Columns of `reporting.period_rule r` in the shape of `PeriodRule`. */
export const RULE_COLUMNS = `r.profile, r.kinds, r.grace_days as "graceDays", r.submit_days as "submitDays"`;

/** A unit with its place in today's tree and the rule by which it reports. */
export interface PeriodUnit {
  unitId: number;
  unitName: string;
  line: string;
  level: string;
  /** From the root down to the unit itself. */
  path: number[];
  parentId: number | null;
  rule: EffectivePeriodRule;
}

/** Finds by which rule units report: the unit's own word, then those above it, then its line's (§3.5). */
@Injectable()
export class PeriodRules {
  constructor(private readonly uow: UnitOfWork) {}

  /** One unit with its rule; joins the open transaction. Problem `common.not-found`. */
  async of(unitId: number): Promise<PeriodUnit> {
    const [unit] = await this.ofAll([unitId]);
    if (!unit) throw notFound();
    return unit;
  }

  /** Many units with their rules in two statements; units that are not there are left out. */
  async ofAll(unitIds: readonly number[]): Promise<PeriodUnit[]> {
    const units = await this.uow.query<Omit<PeriodUnit, 'rule'>>(
      `select u.unit_id as "unitId", u.name as "unitName", u.line, u.level, u.parent_id as "parentId",
         coalesce(o.path, array[u.unit_id]) as path
       from org.v_unit u left join org.v_unit_position_today o on o.unit_id = u.unit_id
       where u.unit_id = any($1::int[]) order by u.unit_id`,
      [unitIds],
    );
    const places = new Set(units.flatMap((unit) => unit.path));
    const rules = await this.uow.query<PeriodRule & { line: string | null; unitId: number | null }>(
      `select r.line, r.unit_id as "unitId", ${RULE_COLUMNS} from reporting.period_rule r
       where r.line is not null or r.unit_id = any($1::int[])`,
      [[...places]],
    );
    const ofUnit = new Map(rules.map((rule) => [rule.unitId, rule]));
    const ofLine = new Map(rules.map((rule) => [rule.line, rule]));
    return units.map((unit) => {
      const chain = [...unit.path.toReversed().map((place) => ofUnit.get(place)), ofLine.get(unit.line)];
      return { ...unit, rule: effectiveRule(chain.filter((rule) => rule !== undefined)) };
    });
  }
}
