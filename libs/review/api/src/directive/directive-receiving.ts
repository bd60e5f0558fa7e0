import { Injectable } from '@nestjs/common';
import { DIRECTIVE_EVENTS, type DirectiveView } from '@congtac/review-domain';
import { BusinessClock, currentActor, UnitOfWork } from '@congtac/shared-api';
import { DirectiveReader } from './directive-reader';
import { DirectiveSending } from './directive-sending';
import type { DirectiveRecord, RecipientRecord } from './directive.rows';
import { RecipientRepository } from './recipient.repository';

const ACKNOWLEDGE = 'review.directive.acknowledge';

/** The receiver's side of directives: "Đã nhận" and reporting done (G-9); passing on is `DirectiveRelay`. */
@Injectable()
export class DirectiveReceiving {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly reader: DirectiveReader,
    private readonly recipients: RecipientRepository,
    private readonly sending: DirectiveSending,
  ) {}

  /** Notes when the unit first looked; a second time changes nothing. */
  open(id: string, unitId?: number): Promise<DirectiveView> {
    return this.uow.run(async () => {
      const { row } = await this.reader.received(id, ACKNOWLEDGE, unitId);
      if (!row.openedAt) await this.recipients.update(row, { opened_at: this.clock.now() });
      return this.reader.view(id);
    });
  }

  /** "Đã nhận", with the time and the person; pressing it again keeps the first time. Problem `review.not-addressed`. */
  acknowledge(id: string, unitId?: number): Promise<DirectiveView> {
    return this.uow.run(async () => {
      const { directive, row } = await this.reader.received(id, ACKNOWLEDGE, unitId);
      await this.acknowledged(directive, row);
      return this.reader.view(id);
    });
  }

  /** Tells the sender that the unit has done what was asked; counts as "Đã nhận" too. */
  implemented(id: string, unitId?: number): Promise<DirectiveView> {
    return this.uow.run(async () => {
      const { directive, row } = await this.reader.received(id, ACKNOWLEDGE, unitId);
      const current = await this.acknowledged(directive, row);
      if (!current.implementedAt) {
        const set = { implemented_at: this.clock.now(), implemented_by_name: currentActor().displayName };
        await this.recipients.update(current, set);
        await this.audit('directive.implemented', directive, row);
        await this.sending.tell(DIRECTIVE_EVENTS.implemented, directive, [directive.unitId], row.unitName);
      }
      return this.reader.view(id);
    });
  }

  /** The row after "Đã nhận", in the open transaction; unchanged when it was given before. */
  async acknowledged(directive: DirectiveRecord, row: RecipientRecord): Promise<RecipientRecord> {
    if (row.acknowledgedAt) return row;
    const actor = currentActor();
    const at = this.clock.now();
    await this.recipients.update(row, {
      opened_at: row.openedAt ?? at,
      acknowledged_at: at,
      acknowledged_by: actor.accountId,
      acknowledged_by_name: actor.displayName,
    });
    await this.audit('directive.acknowledged', directive, row);
    await this.sending.tell(DIRECTIVE_EVENTS.acknowledged, directive, [directive.unitId], row.unitName);
    const [current] = await this.recipients.ofUnits(directive.directiveId, [row.unitId]);
    return current;
  }

  /** Notes that the unit passed the directive on as `relayId`, and tells the sender. */
  async relayed(directive: DirectiveRecord, row: RecipientRecord, relayId: string, unitIds: number[]): Promise<void> {
    await this.recipients.update(row, { relayed_at: this.clock.now(), relayed_directive_id: relayId });
    await this.audit('directive.relayed', directive, row, { relayId, unitIds });
    await this.sending.tell(DIRECTIVE_EVENTS.relayed, directive, [directive.unitId], row.unitName);
  }

  private audit(action: string, directive: DirectiveRecord, row: RecipientRecord, after?: object): Promise<void> {
    return this.uow.audit({ action, entity: 'directive', entityId: directive.directiveId, unitId: row.unitId, after });
  }
}
