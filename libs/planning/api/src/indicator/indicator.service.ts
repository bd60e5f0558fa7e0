import { Injectable } from '@nestjs/common';
import { notFound, offsetOf, type Page } from '@congtac/shared-domain';
import {
  type CreateIndicator,
  type IndicatorQuery,
  type IndicatorView,
  type Measure,
  targetProblem,
  type UpdateIndicator,
} from '@congtac/planning-domain';
import { Access, guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import { likeText } from '../plan/plan.repository';
import { indicatorDefaults } from './indicators';

type IndicatorRecord = Omit<IndicatorView, 'allowed'>;

const SELECT = `
  select i.indicator_id as id, i.unit_id as "unitId", u.name as "unitName", i.code, i.name, i.definition, i.measure,
    i.value_type as "valueType", i.direction, i.rollup, i.additive_over_time as "additiveOverTime", i.archived, i.demo,
    i.min_value::float8 as "minValue", i.max_value::float8 as "maxValue", i.jump_percent as "jumpPercent",
    i.version, i.updated_by_name as "updatedByName",
    (select count(*)::int from planning.target g where g.indicator_id = i.indicator_id) as "usedInTasks",
    (select count(distinct t.plan_id)::int from planning.target g join planning.task t on t.task_id = g.task_id
      where g.indicator_id = i.indicator_id) as "usedInPlans"
  from planning.indicator i join org.v_unit u on u.unit_id = i.unit_id`;

/** The catalogue of indicators: each unit keeps its own and uses those of the line above it. */
@Injectable()
export class IndicatorService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Indicators in sight, own ones first; of one unit and the line above it when a unit is given. */
  list(query: IndicatorQuery): Promise<Page<IndicatorView>> {
    if (query.unitId !== undefined) this.access.require('planning.indicator.read', query.unitId);
    return this.uow.read(async () => {
      const where = `
        ($1::int is null or i.unit_id = $1 or i.unit_id = any(
          (select p.path from org.v_unit_position_today p where p.unit_id = $1)::int[]))
        and ($2::text is null or i.search_text like '%' || app.fold($2) || '%')
        and ($3::boolean or not i.archived)`;
      const filters = [query.unitId ?? null, likeText(query.q), query.archived ?? false];
      const rows = await this.uow.query<IndicatorRecord>(
        `${SELECT} where ${where}
         order by i.unit_id = coalesce($1, i.unit_id) desc, u.level_ordinal desc, app.fold(i.name), i.indicator_id
         limit $4 offset $5`,
        [...filters, query.size, offsetOf(query)],
      );
      const count = await this.uow.one<{ total: number }>(
        `select count(*)::int as total from planning.indicator i where ${where}`,
        filters,
      );
      return { items: rows.map((row) => this.toView(row)), total: count?.total ?? 0 };
    });
  }

  /** One indicator in sight. Problem `common.not-found`. */
  get(indicatorId: string): Promise<IndicatorView> {
    return this.uow.read(async () => this.toView(await this.required(indicatorId)));
  }

  /** Adds one. Problems `common.forbidden`, `planning.people-not-additive`, `planning.indicator-code-taken`,
   * `planning.indicator-bounds-wrong`. */
  create(body: CreateIndicator): Promise<IndicatorView> {
    this.access.require('planning.indicator.edit', body.unitId);
    const standard = indicatorDefaults(body.measure);
    const additive = body.additiveOverTime ?? standard.additiveOverTime;
    requireAdditive(body.measure, additive);
    requireBounds(body.minValue, body.maxValue);
    return this.uow.run(async () => {
      const id = newId();
      const { displayName, accountId } = this.access.actor;
      await this.uow.query(
        `insert into planning.indicator (indicator_id, unit_id, code, name, definition, measure, value_type, direction,
           rollup, additive_over_time, updated_by, updated_by_name, min_value, max_value, jump_percent)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        [
          id,
          body.unitId,
          body.code ?? null,
          body.name,
          body.definition ?? '',
          body.measure,
          body.valueType ?? standard.valueType,
          body.direction ?? 'UP',
          body.rollup ?? standard.rollup,
          additive,
          accountId,
          displayName,
          body.minValue ?? null,
          body.maxValue ?? null,
          body.jumpPercent ?? null,
        ],
      );
      await this.audit('indicator.created', id, body.unitId, { after: body });
      return this.toView(await this.required(id));
    });
  }

  /**
   * Changes one. What it counts and how it adds up stays once a task uses it: old figures would change their meaning.
   * Problems 412, `common.forbidden`, `planning.indicator-in-use`, `planning.people-not-additive`.
   */
  async update(indicatorId: string, body: UpdateIndicator, version: number): Promise<IndicatorView> {
    const used = await this.isUsed(indicatorId);
    return this.uow.run(async () => {
      const before = await this.required(indicatorId);
      this.access.require('planning.indicator.edit', before.unitId);
      requireAdditive(body.measure ?? before.measure, body.additiveOverTime ?? before.additiveOverTime);
      requireBounds(given(body.minValue, before.minValue), given(body.maxValue, before.maxValue));
      const meaning = ['measure', 'direction', 'rollup', 'additiveOverTime'] as const;
      const changes = meaning.some((key) => body[key] !== undefined && body[key] !== before[key]);
      if (changes && used) throw targetProblem('planning.indicator-in-use');
      const set = Object.fromEntries(Object.entries(columnsOf(body)).filter(([, value]) => value !== undefined));
      await guardedUpdate(this.uow, {
        table: 'planning.indicator',
        key: { indicator_id: indicatorId },
        version,
        set,
      });
      await this.audit('indicator.updated', indicatorId, before.unitId, { before, after: body });
      return this.toView(await this.required(indicatorId));
    });
  }

  /** Removes one that no task uses; others are archived instead. Problem `planning.indicator-in-use`. */
  async remove(indicatorId: string, version: number): Promise<void> {
    const used = await this.isUsed(indicatorId);
    await this.uow.run(async () => {
      const before = await this.required(indicatorId);
      this.access.require('planning.indicator.edit', before.unitId);
      if (used) throw targetProblem('planning.indicator-in-use');
      const key = { indicator_id: indicatorId };
      await guardedUpdate(this.uow, { table: 'planning.indicator', key, version, set: {} });
      await this.uow.query('delete from planning.indicator where indicator_id = $1', [indicatorId]);
      await this.audit('indicator.removed', indicatorId, before.unitId, { before });
    });
  }

  /** Whether any task measures by it, those of units out of the person's sight included; nothing else is told of them. */
  private isUsed(indicatorId: string): Promise<boolean> {
    return this.uow.asSystem('uses of an indicator', async () => {
      const row = await this.uow.one('select 1 from planning.target where indicator_id = $1 limit 1', [indicatorId]);
      return row !== undefined;
    });
  }

  private async required(indicatorId: string): Promise<IndicatorRecord> {
    const row = await this.uow.one<IndicatorRecord>(`${SELECT} where i.indicator_id = $1`, [indicatorId]);
    if (!row) throw notFound();
    return row;
  }

  private toView(row: IndicatorRecord): IndicatorView {
    const edits = this.access.can('planning.indicator.edit', row.unitId);
    const allowed: IndicatorView['allowed'] = edits ? ['edit', 'archive'] : [];
    return { ...row, allowed: edits && row.usedInTasks === 0 ? [...allowed, 'delete'] : allowed };
  }

  private audit(action: string, entityId: string, unitId: number, change: { before?: object; after?: object }) {
    return this.uow.audit({ action, entity: 'indicator', entityId, unitId, ...change });
  }
}

function columnsOf(body: UpdateIndicator): Record<string, unknown> {
  return {
    code: body.code,
    name: body.name,
    definition: body.definition,
    measure: body.measure,
    value_type: body.valueType,
    direction: body.direction,
    rollup: body.rollup,
    additive_over_time: body.additiveOverTime,
    archived: body.archived,
    min_value: body.minValue,
    max_value: body.maxValue,
    jump_percent: body.jumpPercent,
  };
}

/** PEOPLE ("người") may not be summed over time, ATTENDANCE ("lượt") may (I-12). */
function requireAdditive(measure: Measure, additive: boolean): void {
  if (measure === 'PEOPLE' && additive) throw targetProblem('planning.people-not-additive');
}

/** A value that was left out stays; null takes it away. */
function given(value: number | null | undefined, before: number | null): number | null {
  return value === undefined ? before : value;
}

function requireBounds(min?: number | null, max?: number | null): void {
  if (min != null && max != null && min > max) throw targetProblem('planning.indicator-bounds-wrong');
}
