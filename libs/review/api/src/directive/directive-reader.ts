import { Injectable } from '@nestjs/common';
import { LegalDocuments } from '@congtac/documents-api';
import {
  type DirectiveAllowed,
  type DirectiveContent,
  directiveActions,
  directiveProblem,
  type DirectiveView,
} from '@congtac/review-domain';
import { notFound } from '@congtac/shared-domain';
import { Access, BusinessClock } from '@congtac/shared-api';
import { recipientActions, toDirectiveView, toRecipientTree, toRecipientView } from './directive.mapper';
import { DirectiveRepository } from './directive.repository';
import type { DirectiveRecord, RecipientRecord } from './directive.rows';
import { RecipientRepository } from './recipient.repository';

/** Reads directives inside the open transaction and decides about rights on them. */
@Injectable()
export class DirectiveReader {
  constructor(
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly directives: DirectiveRepository,
    private readonly recipients: RecipientRepository,
    private readonly documents: LegalDocuments,
  ) {}

  /** Units of the person's own grants at which they hold `code`; the unit acted in alone when one is chosen there. */
  ownUnits(code: string): number[] {
    const { grants, posts, actingPostId } = this.access.actor;
    const units = [...new Set(grants.map((grant) => grant.unitId))].filter((unitId) => this.access.can(code, unitId));
    const acting = posts.find((post) => post.postId === actingPostId)?.unitId;
    return acting !== undefined && units.includes(acting) ? [acting] : units;
  }

  /** The directive when the person may read it. Problem `common.not-found`. */
  async readable(id: string): Promise<DirectiveRecord> {
    const row = await this.directives.find(id);
    const units = row && row.status !== 'DRAFT' ? [row.unitId, ...row.recipientUnitIds] : row ? [row.unitId] : [];
    if (!row || !units.some((unitId) => this.access.can('review.directive.read', unitId))) throw notFound();
    return row;
  }

  /** The directive held still, after the access check on its sender. Problems `common.not-found`, `common.forbidden`. */
  async held(id: string, permission: string): Promise<DirectiveRecord> {
    const { unitId } = await this.readable(id);
    this.access.require(permission, unitId);
    await this.directives.lock(id);
    return this.readable(id);
  }

  /**
   * The row of the receiving unit the person acts for, held still.
   * @param unitId needed when the person holds several receiving units.
   * Problems `common.not-found`, `review.not-addressed`.
   */
  async received(
    id: string,
    permission: string,
    unitId?: number,
  ): Promise<{ directive: DirectiveRecord; row: RecipientRecord }> {
    const directive = await this.readable(id);
    const units = this.access.actor.grants
      .map((grant) => grant.unitId)
      .filter((unit) => this.access.can(permission, unit));
    const wanted = unitId === undefined ? units : units.filter((unit) => unit === unitId);
    const [row] = await this.recipients.ofUnits(id, wanted);
    if (!row) throw directiveProblem('review.not-addressed');
    return { directive, row: await this.recipients.locked(row) };
  }

  /** What a directive rests on and asks for is possible. Problems `review.due-passed`, `review.unknown-document`. */
  async requireContent(content: DirectiveContent): Promise<void> {
    if (content.dueOn && content.assignsTask && content.dueOn < this.clock.today())
      throw directiveProblem('review.due-passed');
    if (!content.legalDocumentId) return;
    const known = await this.documents.labels([content.legalDocumentId]);
    if (known.size === 0) throw directiveProblem('review.unknown-document');
  }

  /** Everything the page shows. Problem `common.not-found`. */
  async view(id: string): Promise<DirectiveView> {
    const row = await this.readable(id);
    const now = this.clock.now();
    const labels = await this.documents.labels(row.legalDocumentId ? [row.legalDocumentId] : []);
    const above = row.relaysDirectiveId ? await this.directives.find(row.relaysDirectiveId) : undefined;
    return toDirectiveView(row, {
      documentLabel: labels.get(row.legalDocumentId ?? '') ?? null,
      relaysId: above?.directiveId ?? null,
      recipients: toRecipientTree(await this.recipients.tree(id), now),
      mine: await this.mine(row, now),
      allowed: this.allowed(row),
    });
  }

  /** What the sender's people may do with the directive now. */
  allowed(row: DirectiveRecord): DirectiveAllowed[] {
    const can = (code: string) => this.access.can(code, row.unitId);
    const draft = row.status === 'DRAFT' && can('review.directive.write');
    return [
      ...(draft ? (['edit', 'delete', 'attach'] as const) : []),
      ...(can('review.directive.send') ? directiveActions(row.status) : []),
    ];
  }

  private async mine(row: DirectiveRecord, now: Date) {
    const units = this.access.actor.grants.map((grant) => grant.unitId);
    const rows = await this.recipients.ofUnits(row.directiveId, units);
    const open = row.status === 'ISSUED' || row.status === 'IMPLEMENTED';
    return rows.map((mine) => {
      const may = {
        acknowledge: this.access.can('review.directive.acknowledge', mine.unitId),
        relay: this.access.can('review.directive.send', mine.unitId),
      };
      return { ...toRecipientView(mine, now), allowed: recipientActions(mine, may, open) };
    });
  }
}
