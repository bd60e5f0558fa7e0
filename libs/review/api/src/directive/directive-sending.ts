import { Injectable } from '@nestjs/common';
import { WorkingDays } from '@congtac/calendar-api';
import { AdHocTasks } from '@congtac/planning-api';
import type { TaskKind } from '@congtac/planning-domain';
import { ACKNOWLEDGE_WORKING_DAYS, acknowledgeLimit, DIRECTIVE_EVENTS, shortTitle } from '@congtac/review-domain';
import { BusinessClock, currentActor, UnitOfWork } from '@congtac/shared-api';
import { DirectiveRepository } from './directive.repository';
import type { DirectiveRecord } from './directive.rows';
import { RecipientRepository } from './recipient.repository';

/** Where tasks of directives stand in the automatic plan. */
const SECTION = 'Nhiệm vụ đột xuất';

/** Puts a directive out to units: their rows, their tasks, the time, who is told. */
@Injectable()
export class DirectiveSending {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly workingDays: WorkingDays,
    private readonly tasks: AdHocTasks,
    private readonly directives: DirectiveRepository,
    private readonly recipients: RecipientRepository,
  ) {}

  /**
   * Sends a directive held still to units that do not have it yet, in the open transaction; none = only entered in the
   * register, for one from outside that goes no further.
   * @param aboveTaskId the sender's task from above, when the directive passes one on just now; it is looked up when
   * more units join later, so that their tasks answer it too.
   * Problems those of `AdHocTasks.assign`.
   */
  async send(directive: DirectiveRecord, unitIds: readonly number[], aboveTaskId: string | null = null): Promise<void> {
    const { directiveId: id, unitId } = directive;
    const answersTaskId = aboveTaskId ?? (await this.recipients.taskPassedOn(id));
    const sentAt = this.clock.now();
    const outcome = await this.order(directive, unitIds, answersTaskId);
    await this.directives.update(id, directive.version, {
      status: 'ISSUED',
      recipient_unit_ids: [...directive.recipientUnitIds, ...unitIds],
      task_id: outcome?.parentTaskId ?? directive.taskId,
      ...(directive.sentAt ? {} : this.firstSending(directive, sentAt)),
    });
    const lastDay = await this.workingDays.after(this.clock.today(), ACKNOWLEDGE_WORKING_DAYS);
    const acknowledgeBy = acknowledgeLimit(sentAt, directive.urgent, lastDay);
    const taskOf = new Map(outcome?.tasks.map((task) => [task.unitId, task.taskId]));
    const units = unitIds.map((receiver) => ({ unitId: receiver, taskId: taskOf.get(receiver) ?? null }));
    await this.recipients.add({ id, unitId, sentAt, acknowledgeBy }, units);
    await this.uow.audit({
      ...{ action: 'directive.sent', entity: 'directive', entityId: id, unitId },
      after: { unitIds, title: directive.title },
    });
    await this.tell(DIRECTIVE_EVENTS.sent, directive, [...unitIds]);
  }

  /** Announces something about a directive to units. @param text e.g. the unit that did it. */
  tell(type: string, directive: DirectiveRecord, tellUnitIds: number[], text = ''): Promise<void> {
    const { directiveId, title, urgent, unitId } = directive;
    const payload = { directiveId, title, text, urgent, link: `/chi-dao/${directiveId}`, tellUnitIds };
    return this.uow.emit({ type, unitId, payload });
  }

  private firstSending(directive: DirectiveRecord, sentAt: Date) {
    const actor = currentActor();
    return {
      sent_at: sentAt,
      first_sent_at: directive.firstSentAt ?? sentAt,
      ...{ sent_by: actor.accountId, sent_by_name: actor.displayName },
    };
  }

  private async order(directive: DirectiveRecord, unitIds: readonly number[], answersTaskId: string | null) {
    if (!directive.assignsTask || unitIds.length === 0) return undefined;
    const description = [directive.actionRequired, directive.text, directive.relayNote].filter(Boolean).join('\n\n');
    return this.tasks.assign({
      ownerUnitId: directive.unitId,
      sectionHeading: SECTION,
      title: shortTitle(directive.title),
      description: description.slice(0, 4000),
      kind: directive.taskKind as TaskKind,
      origin: 'AD_HOC',
      urgent: directive.urgent,
      dueOn: directive.dueOn,
      leadUnitIds: unitIds,
      parentTaskId: directive.taskId,
      answersTaskId,
    });
  }
}
