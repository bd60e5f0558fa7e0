import { Injectable } from '@nestjs/common';
import { LINES } from '@congtac/org-domain';
import {
  effectiveRule,
  levelsOutOfOrder,
  periodProblem,
  type LineRuleView,
  type PeriodRule,
  type PutPeriodRule,
} from '@congtac/reporting-domain';
import { guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import { PeriodRights } from './period-rights';
import { PeriodRules, RULE_COLUMNS } from './period-rules';

/** Where a rule is said: for a line of units, or for a unit and everything below it. */
type Place = { column: 'line'; key: string } | { column: 'unit_id'; key: number };

interface StoredRule extends PeriodRule {
  ruleId: string;
  version: number;
}

/** Changes by which profile, kinds and deadlines units report; administrators only. */
@Injectable()
export class PeriodRuleService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rights: PeriodRights,
    private readonly rules: PeriodRules,
  ) {}

  /** The rules of the lines, with what the person may change. */
  lines(): Promise<LineRuleView[]> {
    return this.uow.read(async () => {
      const rows = await this.uow.query<Omit<LineRuleView, 'allowed'>>(
        `select r.line, ${RULE_COLUMNS}, r.version from reporting.period_rule r where r.line is not null order by r.line`,
      );
      const allowed: LineRuleView['allowed'] = (await this.rights.managesLines()) ? ['edit-rule'] : [];
      return rows.map((row) => ({ ...row, allowed }));
    });
  }

  /** Says a unit's own rule. Problems `common.forbidden`, `common.not-found`, `common.stale`, `reporting.deadline-order`. */
  putUnit(unitId: number, body: PutPeriodRule, version: number): Promise<void> {
    return this.uow.run(async () => {
      const unit = await this.rules.of(unitId);
      this.rights.demand(this.rights.manages(unitId));
      await this.write({ column: 'unit_id', key: unitId }, body, version);
      requireOrder((await this.rules.of(unit.unitId)).rule.submitDays);
    });
  }

  /** Says a line's rule. Problems as `putUnit`. */
  putLine(line: string, body: PutPeriodRule, version: number): Promise<void> {
    return this.uow.run(async () => {
      this.rights.demand(await this.rights.managesLines());
      if (!LINES.some((known) => known === line)) throw notFound();
      await this.write({ column: 'line', key: line }, body, version);
      requireOrder(effectiveRule([{ ...body, submitDays: stated(body.submitDays) }]).submitDays);
    });
  }

  private async write(place: Place, body: PutPeriodRule, version: number): Promise<void> {
    const before = await this.find(place);
    // The first word about a place: whoever saw nothing there sends version 0.
    if (!before) {
      await this.uow.query(
        `insert into reporting.period_rule (${place.column}, version) values ($1, 0) on conflict do nothing`,
        [place.key],
      );
    }
    const set = {
      profile: body.profile,
      kinds: body.kinds,
      grace_days: body.graceDays,
      submit_days: JSON.stringify(stated(body.submitDays)),
    };
    await guardedUpdate(this.uow, {
      table: 'reporting.period_rule',
      key: { [place.column]: place.key },
      version,
      set,
    });
    await this.uow.audit({
      action: 'period-rule.updated',
      entity: 'period-rule',
      entityId: String(place.key),
      unitId: place.column === 'unit_id' ? place.key : null,
      before,
      after: { ...set, submit_days: stated(body.submitDays) },
    });
  }

  private find(place: Place): Promise<StoredRule | undefined> {
    return this.uow.one<StoredRule>(
      `select r.rule_id as "ruleId", ${RULE_COLUMNS}, r.version from reporting.period_rule r where r.${place.column} = $1`,
      [place.key],
    );
  }
}

function requireOrder(days: Readonly<Record<string, number>>): void {
  const wrong = levelsOutOfOrder(days);
  if (wrong) throw periodProblem('reporting.deadline-order', wrong);
}

/** Only the levels that were really given. */
function stated(days: PutPeriodRule['submitDays']): Record<string, number> {
  return Object.fromEntries(Object.entries(days).filter(([, count]) => typeof count === 'number'));
}
