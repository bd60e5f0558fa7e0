import { Injectable } from '@nestjs/common';
import type { DirectiveContent, DirectiveOrigin } from '@congtac/review-domain';
import { currentActor, guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import { DIRECTIVE_COLUMNS, type DirectiveRecord } from './directive.rows';

/** What a new directive stands on beside its content. */
export interface NewDirective {
  unitId: number;
  origin: DirectiveOrigin;
  relay?: { directiveId: string; note: string; fromText: string };
}

/** SQL of single directives. */
@Injectable()
export class DirectiveRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One directive in sight. */
  find(id: string): Promise<DirectiveRecord | undefined> {
    return this.uow.one<DirectiveRecord>(
      `select ${DIRECTIVE_COLUMNS} from review.directive d join org.v_unit u on u.unit_id = d.unit_id
       where d.directive_id = $1`,
      [id],
    );
  }

  /** Holds a directive of the own unit still until the transaction ends. */
  async lock(id: string): Promise<void> {
    await this.uow.query('select directive_id from review.directive where directive_id = $1 for update', [id]);
  }

  /** Writes a new draft. */
  async insert(directive: NewDirective, content: DirectiveContent): Promise<string> {
    const id = newId();
    const actor = currentActor();
    const columns = {
      ...{ directive_id: id, unit_id: directive.unitId, origin: directive.origin },
      ...contentColumns(content),
      relays_directive_id: directive.relay?.directiveId ?? null,
      relay_note: directive.relay?.note ?? '',
      relay_from_text: directive.relay?.fromText ?? null,
      ...{ updated_by: actor.accountId, updated_by_name: actor.displayName },
    };
    const names = Object.keys(columns);
    await this.uow.query(
      `insert into review.directive (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(columns),
    );
    return id;
  }

  /** Changes columns of a directive that is still at `version`. */
  async update(id: string, version: number, set: Record<string, unknown>): Promise<void> {
    await guardedUpdate(this.uow, { table: 'review.directive', key: { directive_id: id }, version, set });
  }

  /** Removes a draft. */
  async remove(id: string): Promise<void> {
    await this.uow.query('delete from review.directive where directive_id = $1', [id]);
  }
}

/** The content as columns; what is left out is empty. */
export function contentColumns(content: DirectiveContent): Record<string, unknown> {
  return {
    title: content.title,
    type_code: content.typeCode ?? null,
    number: content.number ?? null,
    symbol: content.symbol ?? null,
    issuer_text: content.issuerText ?? null,
    issued_on: content.issuedOn ?? null,
    received_on: content.receivedOn ?? null,
    legal_document_id: content.legalDocumentId ?? null,
    text: content.text ?? '',
    action_required: content.actionRequired ?? '',
    urgent: content.urgent ?? false,
    due_on: content.dueOn ?? null,
    report_before: content.reportBefore ?? null,
    assigns_task: content.assignsTask ?? false,
    task_kind: content.taskKind ?? 'ADVISORY',
  };
}
