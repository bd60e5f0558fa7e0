import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HandedOver, OpenWork, OpenWorkItem } from '@congtac/org-domain';
import { type HandOver, UnitWork, type UnitWorkOwner } from '@congtac/org-api';
import { Access, requestContext, UnitOfWork } from '@congtac/shared-api';

const FIRST = 5;

/** Directives that unit `$1` has not acknowledged: `r` of `d`. */
const OPEN = `
  from review.directive_recipient r join review.directive d on d.directive_id = r.directive_id
  where r.unit_id = $1 and r.acknowledged_at is null and d.status = 'ISSUED'`;

/** Directives an ended unit has not acknowledged: its successor does (§2.9). */
@Injectable()
export class DirectiveHandOver implements UnitWorkOwner, OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly work: UnitWork,
  ) {}

  onModuleInit(): void {
    this.work.register(this);
  }

  async open(unitId: number): Promise<OpenWork[]> {
    const row = await this.uow.one<{ count: number }>(`select count(*)::int as count ${OPEN}`, [unitId]);
    const reads = requestContext()?.principal !== undefined && this.access.can('review.directive.read', unitId);
    return [{ kind: 'DIRECTIVES', count: row?.count ?? 0, items: reads ? await this.first(unitId) : [] }];
  }

  /** A successor that got the directive itself answers for itself; the ended unit's line stays as it was. */
  async handOver({ from, to, reason }: HandOver): Promise<HandedOver[]> {
    const moved = await this.uow.query<{ directiveId: string; senderUnitId: number }>(
      `update review.directive_recipient r set unit_id = $2, opened_at = null, version = r.version + 1,
         updated_at = clock_timestamp()
       where r.recipient_id in (select r.recipient_id ${OPEN}) and not exists (
         select from review.directive_recipient k where k.directive_id = r.directive_id and k.unit_id = $2)
       returning r.directive_id as "directiveId", r.from_unit_id as "senderUnitId"`,
      [from.unitId, to.unitId],
    );
    await this.uow.query(
      `update review.directive set recipient_unit_ids = recipient_unit_ids || $2::int
       where directive_id = any($1::uuid[]) and not recipient_unit_ids @> array[$2::int]`,
      [moved.map((row) => row.directiveId), to.unitId],
    );
    for (const { directiveId, senderUnitId } of moved)
      await this.uow.audit({
        action: 'directive.handed-over',
        entity: 'directive',
        entityId: directiveId,
        unitId: senderUnitId,
        before: { fromUnitId: from.unitId },
        after: { toUnitId: to.unitId },
        reason,
      });
    return [{ kind: 'DIRECTIVES', count: moved.length }];
  }

  private first(unitId: number): Promise<OpenWorkItem[]> {
    return this.uow.query<OpenWorkItem>(
      `select d.title, u.name as place, d.due_on as "dueOn", '/chi-dao/' || d.directive_id as link
       ${OPEN.replace('where', 'join org.v_unit u on u.unit_id = r.from_unit_id where')}
       order by d.due_on nulls last, app.fold(d.title) limit ${FIRST}`,
      [unitId],
    );
  }
}
