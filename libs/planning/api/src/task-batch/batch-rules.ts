import { Injectable } from '@nestjs/common';
import {
  type BatchTaskFields,
  type Due,
  planningProblem,
  requireChangeable,
  requireDueBeforeParent,
  requireDueInPlan,
  resolveDue,
  type TaskPart,
} from '@congtac/planning-domain';
import { KnownReferences, type ReferenceKind } from '../known-references';
import type { PlanRecord } from '../plan/plan.repository';
import { LeadRule } from '../task/lead-rule';
import type { BatchFaults } from './batch-faults';
import type { BatchRow } from './batch.repository';
import { EventDue } from './event-due';
import { changedParts, touchesDue } from './task-columns';

/** Answers of rules that many lines ask with the same words. */
export type Asked = Map<string, Promise<void>>;

/** The rules of a task's fields, asked for one line of a batch. */
@Injectable()
export class BatchRules {
  constructor(
    private readonly lead: LeadRule,
    private readonly known: KnownReferences,
    private readonly eventDue: EventDue,
  ) {}

  /** Notes every fault of `set`; answers the due day after it, null where it does not change. */
  async check(
    at: { index: number; plan: PlanRecord; row: BatchRow },
    set: BatchTaskFields,
    faults: BatchFaults,
    asked: Asked,
  ): Promise<Due | null> {
    const { index, plan, row } = at;
    await faults.check(index, 'set', () => requireChangeable(row.adoptionMode, partsOf(set)));
    await this.units(index, plan.unitId, set, faults, asked);
    await this.references(index, set, faults, asked);
    if (set.recurrence?.freq === 'COUNT_IN_PERIOD' && !set.recurrence.count) {
      await faults.check(index, 'set/recurrence', () => {
        throw planningProblem('planning.count-required');
      });
    }
    return touchesDue(set) ? this.due(at, set, faults) : null;
  }

  private async due(
    { index, plan, row }: { index: number; plan: PlanRecord; row: BatchRow },
    set: BatchTaskFields,
    faults: BatchFaults,
  ): Promise<Due | null> {
    const period = { from: plan.periodFrom, to: plan.periodTo };
    let due: Due | null = null;
    await faults.check(index, 'set/dueOn', async () => {
      due = await this.eventDue.of(row, set, resolveDue(row, set, period));
      requireDueInPlan(due.dueOn, period);
      requireDueBeforeParent(due.dueOn, row.parentDueOn, set.dueExceptionReason ?? row.dueExceptionReason);
    });
    return due;
  }

  private async units(index: number, ownerUnitId: number, set: BatchTaskFields, faults: BatchFaults, asked: Asked) {
    const { leadUnitId, coordinatorUnitIds } = set;
    if (leadUnitId != null) {
      const rule = () => this.lead.requireLead(ownerUnitId, leadUnitId);
      await faults.check(index, 'set/leadUnitId', () => once(asked, `lead:${leadUnitId}`, rule));
    }
    for (const unitId of coordinatorUnitIds ?? []) {
      const rule = () => this.lead.requireInForce([unitId]);
      await faults.check(index, 'set/coordinatorUnitIds', () => once(asked, `force:${unitId}`, rule));
    }
  }

  private async references(index: number, set: BatchTaskFields, faults: BatchFaults, asked: Asked): Promise<void> {
    const named: readonly (readonly [ReferenceKind, string, readonly (string | null | undefined)[]])[] = [
      ['theme', 'themeId', [set.themeId]],
      ['campaign', 'campaignId', [set.campaignId]],
      ['event', 'eventId', [set.eventId]],
      ['audience', 'audienceIds', set.audienceIds ?? []],
    ];
    for (const [kind, field, ids] of named) {
      for (const id of ids) {
        if (id == null) continue;
        const rule = () => this.known.requireKnown(kind, [id]);
        await faults.check(index, `set/${field}`, () => once(asked, `${kind}:${id}`, rule));
      }
    }
  }
}

function partsOf(set: BatchTaskFields): TaskPart[] {
  const { leadUnitId, coordinatorUnitIds, target, recurrence, ...plain } = set;
  return [
    ...changedParts(plain),
    ...(leadUnitId !== undefined || coordinatorUnitIds !== undefined ? (['parties'] as const) : []),
    ...(target !== undefined ? (['target'] as const) : []),
    ...(recurrence !== undefined ? (['recurrence'] as const) : []),
  ];
}

function once(asked: Asked, key: string, rule: () => Promise<void>): Promise<void> {
  const answer = asked.get(key) ?? rule();
  asked.set(key, answer);
  return answer;
}
