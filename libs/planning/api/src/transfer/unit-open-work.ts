import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HandedOver, OpenWork, OpenWorkItem } from '@congtac/org-domain';
import { type HandOver, UnitWork, type UnitWorkOwner } from '@congtac/org-api';
import { Access, requestContext, UnitOfWork } from '@congtac/shared-api';
import { ObligationHandOver } from './obligation-hand-over';
import { OPEN_WORK } from './open-work.sql';
import { PlanHandOver } from './plan-hand-over';
import { TaskHandOver } from './task-hand-over';

const FIRST = 5;

/** The open plans and tasks of a unit that ends, and their way to its successor (§2.9, I-18). */
@Injectable()
export class UnitOpenWork implements UnitWorkOwner, OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly work: UnitWork,
    private readonly tasks: TaskHandOver,
    private readonly plans: PlanHandOver,
    private readonly obligations: ObligationHandOver,
  ) {}

  onModuleInit(): void {
    this.work.register(this);
  }

  /** Counts, and the first titles for readers of the unit's plans; an administrator sees numbers only. */
  async open(unitId: number): Promise<OpenWork[]> {
    const reads = requestContext()?.principal !== undefined && this.access.can('planning.plan.read', unitId);
    const found: OpenWork[] = [];
    for (const [kind, sql] of OPEN_WORK) {
      const row = await this.uow.one<{ count: number }>(`select count(*)::int as count from (${sql}) open`, [unitId]);
      const count = row?.count ?? 0;
      found.push({ kind, count, items: reads && count > 0 ? await this.first(sql, unitId) : [] });
    }
    return found;
  }

  /**
   * Drafts first, because an obligation keeps the draft that goes with it; plans last, because what they gave to others
   * is counted by who holds them.
   */
  async handOver(order: HandOver): Promise<HandedOver[]> {
    const given = await this.plans.countGiven(order.from.unitId);
    const inDraft = await this.plans.moveDrafts(order);
    const obligations = await this.obligations.move(order);
    const led = await this.tasks.moveLed(order);
    const shared = await this.tasks.moveShared(order);
    const atWork = await this.plans.hold(order);
    return [
      { kind: 'TASKS_LED', count: led },
      { kind: 'TASKS_SHARED', count: shared },
      { kind: 'PLANS_AT_WORK', count: atWork },
      { kind: 'TASKS_GIVEN', count: given },
      { kind: 'PLANS_IN_DRAFT', count: inDraft },
      { kind: 'OBLIGATIONS', count: obligations },
    ];
  }

  private first(sql: string, unitId: number): Promise<OpenWorkItem[]> {
    return this.uow.query<OpenWorkItem>(
      `select title, place, "dueOn", link from (${sql}) open order by "dueOn" nulls last, app.fold(title), link limit ${FIRST}`,
      [unitId],
    );
  }
}
