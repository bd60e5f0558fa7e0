import type { TaskStatus } from '@congtac/planning-domain';
import type { DirectiveCounts, RecipientState } from '@congtac/review-domain';
import type { DirectiveEntity } from './directive.entities';

/** A directive as read: the row under the entity's names, with the sender's name. */
export interface DirectiveRecord extends Omit<
  DirectiveEntity,
  'searchText' | 'sourceCode' | 'sentBy' | 'sentByName' | 'updatedBy'
> {
  unitName: string;
}

/** One line of a list. */
export interface DirectiveListRecord extends DirectiveRecord {
  counts: DirectiveCounts;
  mine: { unitId: number; state: RecipientState; late: boolean; acknowledgedAt: string | null } | null;
  total: number;
}

/** An addressed unit with the state of its task. */
export interface RecipientRecord {
  id: string;
  directiveId: string;
  unitId: number;
  unitName: string;
  fromUnitId: number;
  sentAt: Date;
  acknowledgeBy: Date;
  openedAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedByName: string | null;
  relayedAt: Date | null;
  relayedDirectiveId: string | null;
  implementedAt: Date | null;
  taskId: string | null;
  taskStatus: TaskStatus | null;
  progressPercent: number | null;
  version: number;
}

/** Columns of `review.directive d` under the names above; needs `u` = the sender's unit. */
export const DIRECTIVE_COLUMNS = `
  d.directive_id as "directiveId", d.unit_id as "unitId", u.name as "unitName", d.origin, d.title,
  d.type_code as "typeCode", d.number, d.symbol, d.issuer_text as "issuerText", d.issued_on as "issuedOn",
  d.received_on as "receivedOn", d.legal_document_id as "legalDocumentId", d.text, d.action_required as "actionRequired",
  d.urgent, d.due_on as "dueOn", d.report_before as "reportBefore", d.assigns_task as "assignsTask",
  d.task_kind as "taskKind", d.task_id as "taskId", d.status, d.relays_directive_id as "relaysDirectiveId",
  d.relay_note as "relayNote", d.relay_from_text as "relayFromText", d.sent_at as "sentAt",
  d.first_sent_at as "firstSentAt", d.recipient_unit_ids as "recipientUnitIds", d.demo, d.version,
  d.updated_at as "updatedAt", d.updated_by_name as "updatedByName"`;

/** Columns of `review.directive_recipient r`; needs `u` = the addressed unit and `t` = its task. */
export const RECIPIENT_COLUMNS = `
  r.recipient_id as id, r.directive_id as "directiveId", r.unit_id as "unitId", u.name as "unitName",
  r.from_unit_id as "fromUnitId", r.sent_at as "sentAt", r.acknowledge_by as "acknowledgeBy",
  r.opened_at as "openedAt", r.acknowledged_at as "acknowledgedAt", r.acknowledged_by_name as "acknowledgedByName",
  r.relayed_at as "relayedAt", r.relayed_directive_id as "relayedDirectiveId", r.implemented_at as "implementedAt",
  r.task_id as "taskId", t.status as "taskStatus", t.progress_percent as "progressPercent", r.version`;
