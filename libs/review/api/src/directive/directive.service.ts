import { Injectable } from '@nestjs/common';
import {
  type AudienceInput,
  type CreateDirective,
  DIRECTIVE_STATUS_NAMES,
  type DirectiveAction,
  directiveProblem,
  type DirectiveView,
  nextDirectiveStatus,
  type UpdateDirective,
} from '@congtac/review-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { Audience } from './audience.service';
import { DirectiveReader } from './directive-reader';
import { DirectiveSending } from './directive-sending';
import { contentColumns, DirectiveRepository } from './directive.repository';
import type { DirectiveRecord } from './directive.rows';

/** The sender's side of directives: writing, registering one from outside, sending, closing (S1-3, S2-24). */
@Injectable()
export class DirectiveService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly reader: DirectiveReader,
    private readonly directives: DirectiveRepository,
    private readonly sending: DirectiveSending,
    private readonly audience: Audience,
  ) {}

  /** One directive with who got it. Problem `common.not-found`. */
  get(id: string): Promise<DirectiveView> {
    return this.uow.read(() => this.reader.view(id));
  }

  /** Writes a draft, or registers one from outside. Problems `common.forbidden`, `review.unknown-document`, `review.due-passed`. */
  create(input: CreateDirective): Promise<DirectiveView> {
    return this.uow.run(async () => {
      this.access.require('review.directive.write', input.unitId);
      await this.reader.requireContent(input);
      const receivedOn = input.incoming ? (input.receivedOn ?? this.clock.today()) : null;
      const origin = input.incoming ? 'INCOMING' : 'OWN';
      const id = await this.directives.insert({ unitId: input.unitId, origin }, { ...input, receivedOn });
      await this.audit('directive.created', id, input.unitId, { title: input.title });
      return this.reader.view(id);
    });
  }

  /** Writes the whole content of a draft. Problems `review.directive-state`, `common.stale`. */
  update(id: string, version: number, input: UpdateDirective): Promise<DirectiveView> {
    return this.uow.run(async () => {
      const directive = await this.reader.held(id, 'review.directive.write');
      requireDraft(directive);
      await this.reader.requireContent(input);
      await this.directives.update(id, version, contentColumns(input));
      await this.audit('directive.updated', id, directive.unitId, input);
      return this.reader.view(id);
    });
  }

  /** Removes a draft. */
  remove(id: string, version: number): Promise<void> {
    return this.uow.run(async () => {
      const directive = await this.reader.held(id, 'review.directive.write');
      requireDraft(directive);
      await this.directives.update(id, version, {});
      await this.directives.remove(id);
      await this.audit('directive.removed', id, directive.unitId, { title: directive.title });
    });
  }

  /**
   * Sends to named units or a whole level, in one action; again = to further units. One from outside may be sent to
   * nobody: it is entered in the register. Problems `review.directive-state`, `review.all-received`, those of `Audience`.
   */
  send(id: string, version: number, input: AudienceInput): Promise<DirectiveView> {
    return this.uow.run(async () => {
      const directive = await this.reader.held(id, 'review.directive.send');
      requireStep(directive, 'send');
      const registersOnly = directive.origin === 'INCOMING' && directive.status === 'DRAFT' && isEmpty(input);
      const units = registersOnly ? [] : await this.audience.of(directive.unitId, input);
      const fresh = units.map((unit) => unit.unitId).filter((unit) => !directive.recipientUnitIds.includes(unit));
      if (!registersOnly && fresh.length === 0) throw directiveProblem('review.all-received');
      await this.sending.send({ ...directive, version }, fresh);
      return this.reader.view(id);
    });
  }

  /** Marks a directive as carried out, or closes it. Problem `review.directive-state`. */
  move(id: string, version: number, action: 'implement' | 'close'): Promise<DirectiveView> {
    return this.uow.run(async () => {
      const directive = await this.reader.held(id, 'review.directive.send');
      const status = requireStep(directive, action);
      await this.directives.update(id, version, { status });
      await this.audit(`directive.${action}`, id, directive.unitId, { status });
      return this.reader.view(id);
    });
  }

  private audit(action: string, entityId: string, unitId: number, after: object): Promise<void> {
    return this.uow.audit({ action, entity: 'directive', entityId, unitId, after });
  }
}

function isEmpty(input: AudienceInput): boolean {
  return !input.level && !input.unitIds?.length;
}

function requireDraft({ status }: DirectiveRecord): void {
  if (status !== 'DRAFT') throw directiveProblem('review.directive-state', { status: DIRECTIVE_STATUS_NAMES[status] });
}

function requireStep({ status }: DirectiveRecord, action: DirectiveAction) {
  const next = nextDirectiveStatus(status, action);
  if (!next) throw directiveProblem('review.directive-state', { status: DIRECTIVE_STATUS_NAMES[status] });
  return next;
}
