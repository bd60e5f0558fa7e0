import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HandedOver, OpenWork, OpenWorkItem } from '@congtac/org-domain';
import { type HandOver, UnitWork, type UnitWorkOwner } from '@congtac/org-api';
import { Access, requestContext, UnitOfWork } from '@congtac/shared-api';

const FIRST = 5;

/** Reports that unit `$1` has not sent, of tasks that go on: `r` with its task `t`. */
const OPEN = `
  from reporting.progress_report r join planning.v_task t on t.task_id = r.task_id
  where r.unit_id = $1 and r.status in ('DRAFT', 'RETURNED')
    and t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION', 'SUSPENDED')`;

/**
 * Reports an ended unit was still writing: its successor finishes them. What was sent stays that of the unit that sent it,
 * because it speaks of the time before; accepted figures never move.
 */
@Injectable()
export class ReportHandOver implements UnitWorkOwner, OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly work: UnitWork,
  ) {}

  onModuleInit(): void {
    this.work.register(this);
  }

  /** Titles are those of the tasks. */
  async open(unitId: number): Promise<OpenWork[]> {
    const row = await this.uow.one<{ count: number }>(`select count(*)::int as count ${OPEN}`, [unitId]);
    const reads = requestContext()?.principal !== undefined && this.access.can('reporting.report.write', unitId);
    return [{ kind: 'REPORTS', count: row?.count ?? 0, items: reads ? await this.first(unitId) : [] }];
  }

  /** The successor's own open report of the same task stays beside; then the ended unit keeps its draft. */
  async handOver({ from, to, reason }: HandOver): Promise<HandedOver[]> {
    const moved = await this.uow.query<{ id: string }>(
      `update reporting.progress_report set unit_id = $2, version = version + 1, updated_at = clock_timestamp()
       where report_id in (select r.report_id ${OPEN} and not exists (
         select from reporting.progress_report k where k.task_id = r.task_id and k.unit_id = $2
           and k.occurrence_id is not distinct from r.occurrence_id and k.status <> 'ACCEPTED'))
       returning report_id as id`,
      [from.unitId, to.unitId],
    );
    const ids = moved.map((report) => report.id);
    await this.uow.query('update reporting.report_value set unit_id = $2 where report_id = any($1::uuid[])', [
      ids,
      to.unitId,
    ]);
    for (const entityId of ids)
      await this.uow.audit({
        action: 'report.handed-over',
        entity: 'report',
        entityId,
        unitId: to.unitId,
        before: { fromUnitId: from.unitId },
        after: { toUnitId: to.unitId },
        reason,
      });
    return [{ kind: 'REPORTS', count: ids.length }];
  }

  private first(unitId: number): Promise<OpenWorkItem[]> {
    return this.uow.query<OpenWorkItem>(
      `select t.title, null::text as place, r.due_on as "dueOn", '/bao-cao/' || r.report_id as link ${OPEN}
       order by r.due_on nulls last, app.fold(t.title) limit ${FIRST}`,
      [unitId],
    );
  }
}
