import { Injectable } from '@nestjs/common';
import {
  DIRECTIVE_STATUS_NAMES,
  directiveProblem,
  type DirectiveView,
  type RelayDirective,
} from '@congtac/review-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { Audience } from './audience.service';
import { DirectiveCopies } from './directive-copies';
import { DirectiveReader } from './directive-reader';
import { DirectiveReceiving } from './directive-receiving';
import { DirectiveSending } from './directive-sending';

/** Passing a received directive on to the own lower units (S2-24). */
@Injectable()
export class DirectiveRelay {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: DirectiveReader,
    private readonly receiving: DirectiveReceiving,
    private readonly sending: DirectiveSending,
    private readonly audience: Audience,
    private readonly copies: DirectiveCopies,
  ) {}

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
      const current = await this.receiving.acknowledged(directive, row);
      const relayId = await this.copies.make(directive, row.unitId, input);
      const unitIds = units.map((unit) => unit.unitId);
      await this.sending.send(await this.reader.readable(relayId), unitIds, row.taskId);
      await this.receiving.relayed(directive, current, relayId, unitIds);
      return this.reader.view(relayId);
    });
  }
}
