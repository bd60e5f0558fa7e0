import { Injectable } from '@nestjs/common';
import { type PutTarget, requireTarget } from '@congtac/planning-domain';
import { newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { Indicators } from '../indicator/indicators';

/** A target of a task that the batch has just made; it answers nothing above and replaces nothing. */
export interface NewTarget {
  taskId: string;
  body: PutTarget;
}

interface TargetFigures {
  taskId: string;
  indicatorId: string;
  assigned: number | null;
  committed: number | null;
  comparator: string;
  qualifier: string;
  allocation: string;
  justification: string;
}

/** Targets of new tasks: an indicator is looked up once per name, all rows are written by one statement. */
@Injectable()
export class NewTargets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly indicators: Indicators,
  ) {}

  /** Understands the target of one new task (I-8). Problems `planning.target-below-assigned`, those of the catalogue. */
  async read(ownerUnitId: number, { taskId, body }: NewTarget, seen: Map<string, string>): Promise<TargetFigures> {
    const known = body.indicatorId ? await this.indicators.usable(body.indicatorId) : undefined;
    const direction = known?.direction ?? body.direction ?? 'UP';
    const figures = {
      assignedValue: body.assignedValue ?? null,
      committedValue: body.committedValue ?? null,
      comparator: body.comparator ?? 'AT_LEAST',
      justification: body.justification ?? '',
    };
    requireTarget({ ...figures, direction });
    const key = JSON.stringify([body.indicatorName, body.measure, direction, body.rollup]);
    const user = { ownerUnitId, target: null };
    const indicatorId = known?.id ?? seen.get(key) ?? (await this.indicators.named(user, body, direction));
    if (!known) seen.set(key, indicatorId);
    return {
      ...{ taskId, indicatorId, comparator: figures.comparator, justification: figures.justification },
      ...{ assigned: figures.assignedValue, committed: figures.committedValue },
      ...{ qualifier: body.qualifier ?? 'EXACT', allocation: body.allocationMode ?? 'EACH' },
    };
  }

  /** Writes the targets, each the first of its task. */
  async insert(ownerUnitId: number, targets: readonly TargetFigures[]): Promise<void> {
    if (targets.length === 0) return;
    const actor = requestContext()?.principal?.actor;
    await this.uow.query(
      `insert into planning.target (target_id, task_id, unit_id, indicator_id, ordinal, assigned_value, committed_value,
         comparator, qualifier, allocation_mode, justification, updated_by, updated_by_name)
       select x.id, x."taskId", $1, x."indicatorId", 1, x.assigned, x.committed, x.comparator, x.qualifier, x.allocation,
         x.justification, $2, $3
       from jsonb_to_recordset($4) as x (id uuid, "taskId" uuid, "indicatorId" uuid, assigned numeric,
         committed numeric, comparator text, qualifier text, allocation text, justification text)`,
      [
        ownerUnitId,
        actor?.accountId ?? null,
        actor?.displayName ?? null,
        JSON.stringify(targets.map((target) => ({ ...target, id: newId() }))),
      ],
    );
  }
}
