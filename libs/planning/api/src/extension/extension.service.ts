import { Injectable } from '@nestjs/common';
import { commonProblem, notFound, type Page } from '@congtac/shared-domain';
import {
  type ExtensionFacts,
  type ExtensionQuery,
  type ExtensionState,
  type ExtensionView,
  type GrantExtension,
  planningProblem,
  type RefuseExtension,
  type RequestExtension,
  requireDueInPlan,
  requireGrantable,
  requireLater,
  TASK_STATUS_NAMES,
  taskLifeProblem,
} from '@congtac/planning-domain';
import { Access, BusinessClock, newId, UnitOfWork } from '@congtac/shared-api';
import { TaskViews } from '../task/task-views';
import { ExtensionEffects } from './extension-effects';
import { ExtensionViews } from './extension-views';
import { type ExtensionRecord, ExtensionRepository } from './extension.repository';

/** The extension ledger: the LEAD unit asks for more time, the owner's chair decides, both days are kept for ever. */
@Injectable()
export class ExtensionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly tasks: TaskViews,
    private readonly ledger: ExtensionRepository,
    private readonly views: ExtensionViews,
    private readonly effects: ExtensionEffects,
  ) {}

  /** Requests to decide about and those of one's own units. */
  list(query: ExtensionQuery): Promise<Page<ExtensionView>> {
    return this.uow.read(async () => {
      const units = [...new Set(this.access.actor.grants.map((grant) => grant.unitId))];
      const holding = (code: string) => units.filter((unitId) => this.access.can(code, unitId));
      const [deciding, asking] = [holding('planning.extension.decide'), holding('planning.extension.request')];
      const { items, total } = await this.ledger.list(query, deciding, asking);
      return { items: await this.views.all(items), total };
    });
  }

  /** The ledger of one task, newest first. Problem `common.not-found`. */
  ofTask(taskId: string): Promise<ExtensionView[]> {
    return this.uow.read(async () => {
      await this.tasks.readable(taskId);
      return this.views.all(await this.ledger.ofTask(taskId));
    });
  }

  /**
   * The LEAD unit asks. Problems 403, 404, `planning.wrong-state`, `extension-no-due`, `extension-not-later`,
   * `extension-open`, `due-outside-plan`.
   */
  request(taskId: string, body: RequestExtension): Promise<ExtensionView> {
    return this.uow.run(async () => {
      const task = await this.tasks.readable(taskId);
      if (task.leadUnitId === null || !this.access.can('planning.extension.request', task.leadUnitId))
        throw commonProblem('common.forbidden');
      if (task.status !== 'ASSIGNED' && task.status !== 'IN_PROGRESS')
        throw planningProblem('planning.wrong-state', { status: TASK_STATUS_NAMES[task.status] });
      const occurrence = body.occurrenceId ? await this.ledger.occurrence(taskId, body.occurrenceId) : undefined;
      if (body.occurrenceId && !occurrence) throw notFound();
      const oldDueOn = requireLater(occurrence?.dueOn ?? task.dueOn, body.newDueOn, this.clock.today());
      const id = newId();
      const { accountId, displayName } = this.access.actor;
      await this.ledger.add({
        id,
        taskId,
        occurrenceId: body.occurrenceId ?? null,
        ownerUnitId: task.ownerUnitId,
        leadUnitId: task.leadUnitId,
        originalDueOn: (occurrence ? occurrence.originalDueOn : task.originalDueOn) ?? oldDueOn,
        oldDueOn,
        newDueOn: body.newDueOn,
        reason: body.reason,
        by: { accountId, name: displayName },
      });
      const entry = await this.entry(id);
      await this.effects.record(entry, 'planning.extension-requested', body.reason);
      return this.views.one(entry);
    });
  }

  /**
   * The owner's chair gives the time. Problems 403, 404, 412, `planning.wrong-state`, `extension-own-request`,
   * `extension-over-limit`, `extension-after-parent`, `due-outside-plan`.
   */
  grant(id: string, body: GrantExtension, version: number): Promise<ExtensionView> {
    return this.uow.run(async () => {
      const entry = await this.decidable(id);
      const exception = body.exceptionReason?.trim() ?? '';
      requireDueInPlan(entry.newDueOn, await this.tasks.periodOf((await this.tasks.readable(entry.taskId)).planId));
      requireGrantable(await this.facts(entry), exception);
      await this.close(id, version, 'GRANTED', exception === '' ? null : exception);
      await this.effects.grant(entry, exception);
      return this.views.one(await this.entry(id));
    });
  }

  /** The owner's chair says no, with a reason. */
  refuse(id: string, body: RefuseExtension, version: number): Promise<ExtensionView> {
    return this.uow.run(async () => {
      const entry = await this.decidable(id);
      await this.close(id, version, 'REFUSED', body.reason);
      await this.effects.record(entry, 'planning.extension-refused', body.reason);
      return this.views.one(await this.entry(id));
    });
  }

  /** The LEAD unit takes its request back before anybody decided. */
  withdraw(id: string, version: number): Promise<ExtensionView> {
    return this.uow.run(async () => {
      const entry = await this.waiting(id);
      if (!this.access.can('planning.extension.request', entry.leadUnitId)) throw commonProblem('common.forbidden');
      await this.close(id, version, 'WITHDRAWN', null);
      await this.effects.record(entry, 'planning.extension-withdrawn');
      return this.views.one(await this.entry(id));
    });
  }

  private async facts(entry: ExtensionRecord): Promise<ExtensionFacts> {
    const limit = await this.views.limitOf(entry.ownerUnitId);
    return { newDueOn: entry.newDueOn, granted: entry.grantedBefore, limit, parentDueOn: entry.parentDueOn };
  }

  private async decidable(id: string): Promise<ExtensionRecord> {
    const entry = await this.waiting(id);
    if (!this.access.can('planning.extension.decide', entry.ownerUnitId)) throw commonProblem('common.forbidden');
    if (!(await this.views.mayDecide(entry))) throw taskLifeProblem('planning.extension-own-request');
    return entry;
  }

  private async waiting(id: string): Promise<ExtensionRecord> {
    const entry = await this.entry(id);
    if (entry.state !== 'REQUESTED') throw planningProblem('planning.wrong-state', { status: 'Đã quyết định' });
    return entry;
  }

  private async entry(id: string): Promise<ExtensionRecord> {
    const entry = await this.ledger.find(id);
    if (!entry) throw notFound();
    return entry;
  }

  private async close(id: string, version: number, status: ExtensionState, reason: string | null): Promise<void> {
    const { accountId, displayName } = this.access.actor;
    const entry = await this.entry(id);
    const post = this.access.postAt(status === 'WITHDRAWN' ? entry.leadUnitId : entry.ownerUnitId);
    await this.ledger.close(id, version, {
      status,
      decided_by: accountId,
      decided_by_name: displayName,
      decided_post_id: post?.postId ?? null,
      decided_post_title: post?.title ?? null,
      decision_reason: reason,
    });
  }
}
