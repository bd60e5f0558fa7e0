import { Injectable } from '@nestjs/common';
import {
  type IndicatorDirection,
  type Measure,
  planningProblem,
  type PutTarget,
  type Rollup,
  targetProblem,
  type ValueType,
} from '@congtac/planning-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';

/** Facts of an indicator that targets look at. */
export interface IndicatorFacts {
  id: string;
  unitId: number;
  name: string;
  measure: Measure;
  direction: IndicatorDirection;
  archived: boolean;
}

/** Whose task it is and what it measures already. */
export interface IndicatorUser {
  ownerUnitId: number;
  target: { measure: Measure } | null;
}

/** What follows from the measure where nobody said otherwise; PEOPLE never adds over time (I-12). */
export function indicatorDefaults(measure: Measure): {
  valueType: ValueType;
  rollup: Rollup;
  additiveOverTime: boolean;
} {
  const share = measure === 'PERCENT';
  return {
    valueType: share ? 'PERCENT' : 'INTEGER',
    rollup: share ? 'AVERAGE' : 'SUM',
    additiveOverTime: !share && measure !== 'PEOPLE',
  };
}

/** Finds the indicators targets are measured by; every method runs in the caller's transaction. */
@Injectable()
export class Indicators {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * An indicator of the catalogue that may be chosen: in sight (own or of the line above) and not archived.
   * Problems `planning.unknown-reference`, `planning.indicator-archived`.
   */
  async usable(indicatorId: string): Promise<IndicatorFacts> {
    const found = await this.uow.one<IndicatorFacts>(
      `select indicator_id as id, unit_id as "unitId", name, measure, direction, archived
       from planning.indicator where indicator_id = $1`,
      [indicatorId],
    );
    if (!found) throw planningProblem('planning.unknown-reference');
    if (found.archived) throw targetProblem('planning.indicator-archived');
    return found;
  }

  /** Id of the unit's indicator of a name; one that fits is used again, otherwise it joins the catalogue. */
  async named(task: IndicatorUser, body: PutTarget, direction: IndicatorDirection): Promise<string> {
    const known = await this.uow.one<{ id: string }>(
      `select indicator_id as id from planning.indicator
       where unit_id = $1 and name = $2 and ($3::text is null or measure = $3) and direction = $4
         and ($5::text is null or rollup = $5) and not archived limit 1`,
      [task.ownerUnitId, body.indicatorName, body.measure ?? null, direction, body.rollup ?? null],
    );
    if (known) return known.id;
    const measure = body.measure ?? task.target?.measure ?? 'OTHER';
    const standard = indicatorDefaults(measure);
    const id = newId();
    await this.uow.query(
      `insert into planning.indicator (indicator_id, unit_id, name, measure, value_type, direction, rollup,
         additive_over_time) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        task.ownerUnitId,
        body.indicatorName,
        measure,
        standard.valueType,
        direction,
        body.rollup ?? standard.rollup,
        standard.additiveOverTime,
      ],
    );
    return id;
  }
}
