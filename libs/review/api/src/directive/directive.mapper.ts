import { legalDocumentLabel, type LegalDocumentType } from '@congtac/documents-domain';
import type { TaskKind } from '@congtac/planning-domain';
import {
  acknowledgedLate,
  type DirectiveAllowed,
  type DirectiveCounts,
  type DirectiveRecipientView,
  type DirectiveRow,
  type DirectiveView,
  type MyRecipientView,
  minutesBetween,
  type RecipientAllowed,
  recipientStateOf,
} from '@congtac/review-domain';
import type { DirectiveListRecord, DirectiveRecord, RecipientRecord } from './directive.rows';
import type { TreeRecord } from './recipient.repository';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** What the paper is called; null when neither type, number nor day is known. */
function labelOf(row: DirectiveRecord): string | null {
  if (!row.typeCode && !row.number) return null;
  const typeCode = (row.typeCode ?? 'CV') as LegalDocumentType;
  return legalDocumentLabel({ ...row, typeCode, title: null });
}

function factsOf(row: DirectiveRecord) {
  return {
    id: row.directiveId,
    unitId: row.unitId,
    unitName: row.unitName,
    origin: row.origin,
    title: row.title,
    label: labelOf(row),
    issuerText: row.issuerText,
    urgent: row.urgent,
    dueOn: row.dueOn,
    reportBefore: row.reportBefore,
    status: row.status,
    sentAt: iso(row.sentAt),
    demo: row.demo,
    version: row.version,
  };
}

/** A line of a list; counts are left to boxes in which the reader oversees the sending. */
export function toDirectiveRow(row: DirectiveListRecord, withCounts: boolean): DirectiveRow {
  return { ...factsOf(row), counts: withCounts ? row.counts : null, mine: row.mine };
}

/** One addressed unit without those below it. */
export function toRecipientView(row: RecipientRecord, now: Date): DirectiveRecipientView {
  const times = {
    sentAt: row.sentAt.toISOString(),
    acknowledgeBy: row.acknowledgeBy.toISOString(),
    openedAt: iso(row.openedAt),
    acknowledgedAt: iso(row.acknowledgedAt),
    relayedAt: iso(row.relayedAt),
    implementedAt: iso(row.implementedAt),
  };
  return {
    id: row.id,
    unitId: row.unitId,
    unitName: row.unitName,
    ...times,
    state: recipientStateOf(times),
    late: acknowledgedLate(times, now.toISOString()),
    acknowledgedByName: row.acknowledgedByName,
    minutesToAcknowledge: minutesBetween(times.sentAt, times.acknowledgedAt),
    minutesToRelay: minutesBetween(times.sentAt, times.relayedAt),
    relayedDirectiveId: row.relayedDirectiveId,
    taskId: row.taskId,
    taskStatus: row.taskStatus,
    progressPercent: row.progressPercent,
    below: [],
  };
}

/** Addressed units with the units below them hung under the ones that passed it on. */
export function toRecipientTree(rows: readonly TreeRecord[], now: Date): DirectiveRecipientView[] {
  const views = new Map(rows.map((row) => [row.id, toRecipientView(row, now)]));
  const top: DirectiveRecipientView[] = [];
  for (const row of rows) {
    const view = views.get(row.id) as DirectiveRecipientView;
    const siblings = row.aboveId === null ? top : views.get(row.aboveId)?.below;
    siblings?.push(view);
  }
  return top;
}

/** Counts over the directly addressed units. */
export function countsOf(recipients: readonly DirectiveRecipientView[]): DirectiveCounts {
  const count = (test: (view: DirectiveRecipientView) => boolean) => recipients.filter(test).length;
  return {
    sent: recipients.length,
    opened: count((view) => view.openedAt !== null),
    acknowledged: count((view) => view.acknowledgedAt !== null),
    relayed: count((view) => view.relayedAt !== null),
    implemented: count((view) => view.implementedAt !== null),
    late: count((view) => view.late && view.acknowledgedAt === null),
  };
}

/** Everything the page of a directive needs beside its row. */
export interface DirectiveSurroundings {
  documentLabel: string | null;
  /** The directive passed on, when the reader may see it. */
  relaysId: string | null;
  recipients: DirectiveRecipientView[];
  mine: MyRecipientView[];
  allowed: DirectiveAllowed[];
}

/** One directive as its page shows it. */
export function toDirectiveView(row: DirectiveRecord, around: DirectiveSurroundings): DirectiveView {
  const first = row.firstSentAt ?? row.sentAt;
  return {
    ...factsOf(row),
    counts: around.recipients.length ? countsOf(around.recipients) : null,
    typeCode: row.typeCode as LegalDocumentType | null,
    number: row.number,
    symbol: row.symbol,
    issuedOn: row.issuedOn,
    receivedOn: row.receivedOn,
    legalDocumentId: row.legalDocumentId,
    legalDocumentLabel: around.documentLabel,
    text: row.text,
    actionRequired: row.actionRequired,
    assignsTask: row.assignsTask,
    taskKind: row.taskKind as TaskKind,
    taskId: row.taskId,
    relay:
      row.relaysDirectiveId && first
        ? {
            directiveId: around.relaysId,
            fromText: row.relayFromText ?? '',
            firstSentAt: first.toISOString(),
            minutes: minutesBetween(first.toISOString(), iso(row.sentAt)),
            note: row.relayNote,
          }
        : null,
    recipients: around.recipients,
    mine: around.mine,
    allowed: around.allowed,
    updatedByName: row.updatedByName,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What the people of a receiving unit may do with their row now. */
export function recipientActions(
  row: RecipientRecord,
  may: { acknowledge: boolean; relay: boolean },
  open: boolean,
): RecipientAllowed[] {
  if (!open) return [];
  return [
    ...(may.acknowledge && !row.openedAt ? (['open'] as const) : []),
    ...(may.acknowledge && !row.acknowledgedAt ? (['acknowledge'] as const) : []),
    ...(may.relay && !row.relayedAt ? (['relay'] as const) : []),
    ...(may.acknowledge && row.acknowledgedAt && !row.implementedAt ? (['implemented'] as const) : []),
  ];
}
