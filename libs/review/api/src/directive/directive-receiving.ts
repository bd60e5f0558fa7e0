import { Injectable } from '@nestjs/common';
import { AttachmentCopies } from '@congtac/documents-api';
import type { TaskKind } from '@congtac/planning-domain';
import type { LegalDocumentType } from '@congtac/documents-domain';
import {
  DIRECTIVE_EVENTS,
  DIRECTIVE_STATUS_NAMES,
  directiveProblem,
  type DirectiveView,
  type RelayDirective,
} from '@congtac/review-domain';
import { BusinessClock, currentActor, UnitOfWork } from '@congtac/shared-api';
import { Audience } from './audience.service';
import { DirectiveReader } from './directive-reader';
import { DirectiveSending } from './directive-sending';
import { DirectiveRepository } from './directive.repository';
import type { DirectiveRecord, RecipientRecord } from './directive.rows';
import { RecipientRepository } from './recipient.repository';

const ACKNOWLEDGE = 'review.directive.acknowledge';

/** The receiver's side of directives: "Đã nhận", passing on, reporting done (S2-24, G-9). */
@Injectable()
export class DirectiveReceiving {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly reader: DirectiveReader,
    private readonly directives: DirectiveRepository,
    private readonly recipients: RecipientRepository,
    private readonly sending: DirectiveSending,
    private readonly audience: Audience,
    private readonly files: AttachmentCopies,
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
        await this.sending.tell(DIRECTIVE_EVENTS.implemented, directive, [directive.unitId]);
      }
      return this.reader.view(id);
    });
  }

  /**
   * Passes a received directive on to the unit's own lower units in one action: acknowledged, a new directive with the
   * same text and files and a note of its own, sent, tasks below that answer the unit's task.
   * @returns the new directive. Problems `review.directive-relayed`, `review.due-after-above`, those of `Audience`.
   */
  relay(id: string, input: RelayDirective): Promise<DirectiveView> {
    return this.uow.run(async () => {
      const { directive, row } = await this.reader.received(id, 'review.directive.send', input.unitId);
      const { status } = directive;
      if (status === 'CLOSED')
        throw directiveProblem('review.directive-state', { status: DIRECTIVE_STATUS_NAMES[status] });
      if (row.relayedAt) throw directiveProblem('review.directive-relayed', { directiveId: row.relayedDirectiveId });
      if (directive.dueOn && input.dueOn && input.dueOn > directive.dueOn)
        throw directiveProblem('review.due-after-above');
      const units = await this.audience.of(row.unitId, input);
      const current = await this.acknowledged(directive, row);
      const relayId = await this.copy(directive, row.unitId, input);
      await this.files.copy('directive', id, { id: relayId, unitId: row.unitId });
      const unitIds = units.map((unit) => unit.unitId);
      await this.sending.send(await this.reader.readable(relayId), unitIds, row.taskId);
      const at = this.clock.now();
      await this.recipients.update(current, { relayed_at: at, relayed_directive_id: relayId });
      await this.audit('directive.relayed', directive, row, { relayId, unitIds });
      await this.sending.tell(DIRECTIVE_EVENTS.relayed, directive, [directive.unitId]);
      return this.reader.view(relayId);
    });
  }

  /** The row after "Đã nhận"; unchanged when it was given before. */
  private async acknowledged(directive: DirectiveRecord, row: RecipientRecord): Promise<RecipientRecord> {
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
    await this.sending.tell(DIRECTIVE_EVENTS.acknowledged, directive, [directive.unitId]);
    const [current] = await this.recipients.ofUnits(directive.directiveId, [row.unitId]);
    return current;
  }

  private async copy(directive: DirectiveRecord, unitId: number, input: RelayDirective): Promise<string> {
    const content = {
      ...directive,
      typeCode: directive.typeCode as LegalDocumentType | null,
      taskKind: directive.taskKind as TaskKind,
      issuerText: directive.issuerText ?? directive.unitName,
      dueOn: input.dueOn ?? directive.dueOn,
    };
    const fromText = directive.relayFromText ?? directive.issuerText ?? directive.unitName;
    const relay = { directiveId: directive.directiveId, note: input.note ?? '', fromText };
    const id = await this.directives.insert({ unitId, origin: 'RELAY', relay }, content);
    const draft = await this.reader.readable(id);
    await this.directives.update(id, draft.version, { first_sent_at: directive.firstSentAt ?? directive.sentAt });
    return id;
  }

  private audit(action: string, directive: DirectiveRecord, row: RecipientRecord, after?: object): Promise<void> {
    return this.uow.audit({ action, entity: 'directive', entityId: directive.directiveId, unitId: row.unitId, after });
  }
}
