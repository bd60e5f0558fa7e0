import { Injectable } from '@nestjs/common';
import { amendmentProblem, PLAN_STATUS_NAMES, planningProblem, type PlanView } from '@congtac/planning-domain';
import { Access, newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { type PlanRecord, PlanRepository } from '../plan/plan.repository';
import { PlanContents } from './plan-contents';
import { type IdMap, idPairs, newIds, RowCopy } from './row-copy';

/** Opens the next revision of an issued plan: a draft of its own with a copy of everything the plan says. */
@Injectable()
export class RevisionDrafts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly plans: PlanRepository,
    private readonly views: PlanViews,
    private readonly contents: PlanContents,
    private readonly rows: RowCopy,
  ) {}

  /**
   * The draft of revision n+1 (§2.4). Problems `common.not-found`, `planning.wrong-state` (not issued, or closed),
   * `planning.revision-open`, `planning.automatic-plan`.
   */
  revise(planId: string): Promise<PlanView> {
    return this.uow.run(async () => {
      const plan = await this.views.readable(planId);
      this.access.require('planning.plan.edit', plan.unitId);
      const locked = await this.plans.lock(planId);
      if (locked?.status !== 'ISSUED' && locked?.status !== 'IN_PROGRESS')
        throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[plan.status] });
      if (await this.isAutomatic(planId)) throw amendmentProblem('planning.automatic-plan');
      if (await this.openDraftOf(planId)) throw amendmentProblem('planning.revision-open');
      const draftId = newId();
      await this.copyPlan(plan, draftId);
      const sections = await this.copySections(planId, draftId);
      const tasks = await this.copyTasks(planId, draftId, sections);
      await this.copyTaskParts(tasks);
      await this.copyTargets(planId, tasks);
      await this.copyDecisions(planId, draftId, tasks);
      await this.keepBase(plan, draftId);
      await this.uow.audit({
        action: 'plan.revision-opened',
        entity: 'plan',
        entityId: planId,
        unitId: plan.unitId,
        after: { draftId, revision: plan.revision + 1 },
      });
      return this.views.view(draftId);
    });
  }

  /** Id of the draft of the plan's next revision, as far as it is in sight. */
  async openDraftOf(planId: string): Promise<string | null> {
    const row = await this.uow.one<{ id: string }>(
      `select plan_id as id from planning.plan where revises_plan_id = $1 and status <> 'WITHDRAWN'`,
      [planId],
    );
    return row?.id ?? null;
  }

  /** True for a plan that the system keeps: nobody issued it as a paper that could be amended. */
  async isAutomatic(planId: string): Promise<boolean> {
    const row = await this.uow.one('select 1 from planning.plan where plan_id = $1 and automatic', [planId]);
    return row !== undefined;
  }

  private async copyPlan(plan: PlanRecord, draftId: string): Promise<void> {
    await this.rows.copy({
      table: 'plan',
      joins: '',
      where: 'r.plan_id = $1',
      overrides: `jsonb_build_object('plan_id', $2::uuid, 'revises_plan_id', r.plan_id, 'revision', $3::int,
        'status', 'DRAFT', 'number', null, 'symbol', null, 'issued_on', null, 'signer_post_id', null,
        'signer_text', null, 'recipient_unit_ids', '[]'::jsonb, 'imported', false, 'source_code', null,
        'return_reason', null, 'submitted_on', null, 'submitted_by', null, 'submitted_by_name', null,
        'approved_on', null, 'approved_by', null, 'approved_by_name', null, 'approved_post_id', null,
        'self_approved', false, 'parent_approval', null, 'parent_unit_id', null, 'parent_decided_on', null,
        'parent_decided_by', null, 'parent_decided_by_name', null, 'parent_decided_post_id', null, ${AUTHOR})`,
      params: [plan.id, draftId, plan.revision + 1, ...this.author()],
    });
    for (const [table, key] of [
      ['plan_basis', 'basis_id'],
      ['objective', 'objective_id'],
      ['plan_yearly_target', 'yearly_target_id'],
    ])
      await this.rows.copy({
        table,
        joins: '',
        where: 'r.plan_id = $1',
        overrides: `jsonb_build_object('${key}', gen_random_uuid(), 'plan_id', $2::uuid)`,
        params: [plan.id, draftId],
      });
  }

  private async copySections(planId: string, draftId: string): Promise<IdMap> {
    const ids = await this.mapOf('select section_id as id from planning.plan_section where plan_id = $1', planId);
    await this.rows.copy({
      table: 'plan_section',
      joins: `${newIds(3, 'own', 'r.section_id')} ${newIds(3, 'above', 'r.parent_section_id', 'left join')}`,
      where: 'r.plan_id = $1',
      overrides: `jsonb_build_object('section_id', own.new, 'plan_id', $2::uuid, 'parent_section_id', above.new,
        'revises_section_id', r.section_id, 'source_code', null, ${AUTHOR})`,
      params: [planId, draftId, idPairs(ids), ...this.author()],
    });
    return ids;
  }

  private async copyTasks(planId: string, draftId: string, sections: IdMap): Promise<IdMap> {
    const ids = await this.mapOf(
      `select task_id as id from planning.task where plan_id = $1 and status not in ('DRAFT', 'CANCELLED')`,
      planId,
    );
    await this.rows.copy({
      table: 'task',
      joins: `${newIds(6, 'own', 'r.task_id')} ${newIds(6, 'above', 'r.parent_task_id', 'left join')}
        ${newIds(3, 'section', 'r.section_id', 'left join')}`,
      where: 'r.plan_id = $1',
      overrides: `jsonb_build_object('task_id', own.new, 'plan_id', $2::uuid, 'parent_task_id', above.new,
        'section_id', section.new, 'revises_task_id', r.task_id, 'status', 'DRAFT', 'progress_percent', 0,
        'submitted_on', null, 'completed_on', null, 'next_due_on', null, 'return_reason', null, 'imported', false,
        'original_due_on', null, 'next_original_due_on', null, 'status_reason', null, 'suspended_until', null,
        'source_code', null, ${AUTHOR})`,
      params: [planId, draftId, idPairs(sections), ...this.author(), idPairs(ids)],
    });
    return ids;
  }

  private async copyTaskParts(tasks: IdMap): Promise<void> {
    const parts: readonly [table: string, more: string][] = [
      ['task_party', `, 'party_id', gen_random_uuid(), 'issued', false`],
      ['task_form', ''],
      ['recurrence', ''],
    ];
    for (const [table, more] of parts)
      await this.rows.copy({
        table,
        joins: newIds(1, 'own', 'r.task_id'),
        where: 'true',
        overrides: `jsonb_build_object('task_id', own.new${more})`,
        params: [idPairs(tasks)],
      });
  }

  private async copyTargets(planId: string, tasks: IdMap): Promise<void> {
    const ids = await this.mapOf(
      `select g.target_id as id from planning.target g join planning.task t on t.task_id = g.task_id
       where t.plan_id = $1`,
      planId,
    );
    await this.rows.copy({
      table: 'target',
      joins: `${newIds(1, 'own', 'r.task_id')} ${newIds(2, 'target', 'r.target_id')}`,
      where: 'true',
      overrides: `jsonb_build_object('task_id', own.new, 'target_id', target.new)`,
      params: [idPairs(tasks), idPairs(ids)],
    });
    await this.rows.copy({
      table: 'target_share',
      joins: newIds(1, 'target', 'r.target_id'),
      where: 'exists (select 1 from planning.target g where g.target_id = target.new)',
      overrides: `jsonb_build_object('target_id', target.new)`,
      params: [idPairs(ids)],
    });
  }

  /** What the plan decided about tasks above, so that the draft shows it and new ones can be decided there. */
  private async copyDecisions(planId: string, draftId: string, tasks: IdMap): Promise<void> {
    await this.rows.copy({
      table: 'adoption',
      joins: newIds(3, 'child', 'r.child_task_id', 'left join'),
      where: 'r.plan_id = $1 and (r.child_task_id is null or child.new is not null)',
      overrides: `jsonb_build_object('adoption_id', gen_random_uuid(), 'plan_id', $2::uuid,
        'child_task_id', child.new, 'in_revision', true)`,
      params: [planId, draftId, idPairs(tasks)],
    });
  }

  private async keepBase(plan: PlanRecord, draftId: string): Promise<void> {
    await this.uow.query('insert into planning.revision_base (plan_id, unit_id, content) values ($1, $2, $3)', [
      draftId,
      plan.unitId,
      JSON.stringify(await this.contents.of(draftId)),
    ]);
  }

  private async mapOf(sql: string, planId: string): Promise<IdMap> {
    const rows = await this.uow.query<{ id: string }>(sql, [planId]);
    return new Map(rows.map((row) => [row.id, newId()]));
  }

  private author(): [string | null, string | null] {
    const actor = requestContext()?.principal?.actor;
    return [actor?.accountId ?? null, actor?.displayName ?? null];
  }
}

/** Who made the copy (`$4`, `$5`), and a version of its own. */
const AUTHOR = `'version', 1, 'updated_at', clock_timestamp(), 'updated_by', $4::uuid, 'updated_by_name', $5::text`;
