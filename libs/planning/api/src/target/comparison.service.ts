import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import {
  type AdoptionMode,
  type AllocationMode,
  type AskJustification,
  assignedBelow,
  type ComparisonRow,
  type ComparisonTarget,
  type TargetComparisonView,
  type TargetTone,
} from '@congtac/planning-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { type TargetRecord, TargetRepository } from './target.repository';
import { TargetService } from './target.service';

interface RootRecord extends Omit<ComparisonTarget, 'rows' | 'counts'> {
  /** Units below that take part in the task, with what they decided and their share. */
  expected: { unitId: number; unitName: string; decision: AdoptionMode | null; share: number | null }[];
}

type LowerTarget = TargetRecord & { rootId: string; depth: number };

/** Decisions after which a unit owes no figure. */
const WITHOUT_FIGURE: readonly AdoptionMode[] = ['NOT_APPLICABLE', 'SUPPORT', 'REFERENCE', 'REFUSED'];

/** The plan's own targets; a unit is expected when it owes a plan, takes part, has a share or has decided. */
const ROOTS_SQL = `
  select g.target_id as "targetId", g.task_id as "taskId", t.title as "taskTitle", g.indicator_id as "indicatorId",
    coalesce(i.name, '') as "indicatorName", coalesce(i.measure, 'OTHER') as measure,
    coalesce(i.direction, 'UP') as direction, g.comparator, g.allocation_mode as "allocationMode",
    coalesce(g.assigned_value, g.committed_value)::float as assigned,
    coalesce((select jsonb_agg(jsonb_build_object('unitId', e.unit_id, 'unitName', u.name, 'decision', d.decision,
        'share', h.value) order by app.fold(u.name), e.unit_id)
      from (
        select o.unit_id from planning.plan_obligation o where o.parent_plan_id = t.plan_id and o.ended_on is null
        union select h.unit_id from planning.target_share h where h.target_id = g.target_id
        union select d.unit_id from planning.adoption d where d.parent_task_id = t.task_id
        union select y.unit_id from planning.task_party y join org.v_unit c on c.unit_id = y.unit_id
          join org.v_unit own on own.unit_id = t.owner_unit_id
          where y.task_id = t.task_id and y.role = 'COORDINATE' and c.level_ordinal > own.level_ordinal
            and c.kind in ('COMMITTEE', 'FRONT_WORK_BOARD', 'PARTY_CELL')
        union select d.reassigned_unit_id from planning.adoption d
          where d.parent_task_id = t.task_id and d.reassigned_unit_id is not null) e
      join org.v_unit u on u.unit_id = e.unit_id
      left join planning.target_share h on h.target_id = g.target_id and h.unit_id = e.unit_id
      left join lateral (select d.decision from planning.adoption d
        where d.parent_task_id = t.task_id and d.unit_id = e.unit_id and not d.in_revision order by d.updated_at desc limit 1) d on true
    ), '[]') as expected
  from planning.target g join planning.task t on t.task_id = g.task_id
  left join planning.plan_section s on s.section_id = t.section_id
  left join planning.indicator i on i.indicator_id = g.indicator_id
  where t.plan_id = $1 and g.allocation_mode <> 'NARRATIVE' order by s.ordinal nulls last, t.position, g.ordinal`;

/** "Chỉ tiêu giao": what each unit below was assigned and commits to, the whole tree down (S1-20). */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly plans: PlanViews,
    private readonly targets: TargetRepository,
    private readonly service: TargetService,
  ) {}

  /** Every target of the plan with the units below. Problems `common.not-found`, `common.forbidden`. */
  of(planId: string): Promise<TargetComparisonView> {
    return this.uow.read(async () => {
      const plan = await this.plans.readable(planId);
      this.access.require('planning.board.read', plan.unitId);
      const roots = await this.uow.query<RootRecord>(ROOTS_SQL, [planId]);
      const below = Map.groupBy(await this.targets.below(planId), (target) => target.parentTargetId ?? '');
      const decides = this.access.can('planning.target.decide', plan.unitId);
      return {
        planId,
        planTitle: plan.title,
        unitName: plan.unitName,
        targets: roots.map((root) => this.toTarget(root, below, decides)),
      };
    });
  }

  /** Asks one lower unit to explain, or to state, its commitment; the unit is told. Problem `common.not-found`. */
  ask(planId: string, body: AskJustification): Promise<TargetComparisonView> {
    return this.uow.run(async () => {
      const plan = await this.plans.readable(planId);
      this.access.require('planning.target.decide', plan.unitId);
      const roots = await this.uow.query<RootRecord>(ROOTS_SQL, [planId]);
      const root = roots.find((one) => one.targetId === body.targetId);
      if (!root?.expected.some((unit) => unit.unitId === body.unitId)) throw notFound();
      const child = (await this.targets.below(planId)).find(
        (target) => target.parentTargetId === body.targetId && target.unitId === body.unitId,
      );
      if (child)
        await this.uow.query(
          `update planning.target set justification_state = 'ASKED', justification_reply = $2, version = version + 1,
             justification_by_name = $3, updated_at = clock_timestamp() where target_id = $1`,
          [child.id, body.message, this.access.actor.displayName],
        );
      const payload = {
        ...{ targetId: body.targetId, unitId: body.unitId, text: body.message, tellUnitIds: [body.unitId] },
        title: `${plan.unitName} đề nghị giải trình chỉ tiêu “${root.indicatorName}”`,
        link: child ? `/nhiem-vu/${child.taskId}` : `/ke-hoach/${planId}`,
      };
      await this.uow.emit({ type: 'planning.justification-asked', unitId: body.unitId, payload });
      await this.uow.audit({
        action: 'target.justification-asked',
        entity: 'target',
        entityId: body.targetId,
        unitId: plan.unitId,
        after: payload,
        reason: body.message,
      });
      return this.of(planId);
    });
  }

  private toTarget(
    { expected, ...root }: RootRecord,
    below: ReadonlyMap<string, LowerTarget[]>,
    decides: boolean,
  ): ComparisonTarget {
    const children = below.get(root.targetId) ?? [];
    const rows = expected.flatMap((unit) => {
      const child = children.find((target) => target.unitId === unit.unitId);
      if (child) return this.branch(child, below, unit.decision, decides);
      return [emptyRow(root.targetId, root.allocationMode, root.assigned, unit, decides)];
    });
    return { ...root, rows, counts: countTones(rows.filter((row) => row.depth === 1)) };
  }

  private branch(
    target: LowerTarget,
    below: ReadonlyMap<string, LowerTarget[]>,
    decision: AdoptionMode | null,
    decides: boolean,
  ): ComparisonRow[] {
    const view = this.service.toView(target);
    const may = view.allowed.filter((one) => one === 'accept' || one === 'return');
    const row: ComparisonRow = {
      key: target.id,
      unitId: target.unitId,
      unitName: target.unitName,
      depth: target.depth,
      targetId: target.id,
      taskId: target.taskId,
      taskInSight: target.taskTitle !== null,
      decision,
      assigned: target.assignedValue,
      committed: target.committedValue,
      tone: view.tone,
      justification: target.justification,
      justificationState: target.justificationState,
      justificationReply: target.justificationReply,
      version: target.version,
      allowed: [...may, ...(decides && target.depth === 1 && view.tone !== 'ACCEPTED' ? (['ask'] as const) : [])],
    };
    const deeper = [...(below.get(target.id) ?? [])].sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi'));
    return [row, ...deeper.flatMap((child) => this.branch(child, below, null, decides))];
  }
}

function emptyRow(
  targetId: string,
  mode: AllocationMode,
  assigned: number | null,
  unit: RootRecord['expected'][number],
  decides: boolean,
): ComparisonRow {
  const owes = unit.decision === null || !WITHOUT_FIGURE.includes(unit.decision);
  return {
    key: `${targetId}/${unit.unitId}`,
    unitId: unit.unitId,
    unitName: unit.unitName,
    depth: 1,
    targetId: null,
    taskId: null,
    taskInSight: false,
    decision: unit.decision,
    assigned: assignedBelow(mode, assigned, unit.share),
    committed: null,
    tone: 'NOT_STATED',
    justification: '',
    justificationState: 'NONE',
    justificationReply: null,
    version: null,
    allowed: decides && owes ? ['ask'] : [],
  };
}

function countTones(rows: readonly ComparisonRow[]): Record<TargetTone, number> {
  const counts: Record<TargetTone, number> = { NOT_STATED: 0, BELOW: 0, EQUAL: 0, ACCEPTED: 0, GOOD: 0 };
  for (const row of rows) counts[row.tone] += 1;
  return counts;
}
