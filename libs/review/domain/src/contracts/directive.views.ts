import type { LegalDocumentType } from '@congtac/documents-domain';
import type { TaskKind, TaskStatus } from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import type { DirectiveOrigin, DirectiveStatus, RecipientState, RecipientTimes } from '../directive';

/** How many of the addressed units are how far. */
export interface DirectiveCounts {
  sent: number;
  opened: number;
  acknowledged: number;
  relayed: number;
  implemented: number;
  /** Beyond the time for "Đã nhận" without having pressed it. */
  late: number;
}

/** One addressed unit (S2-24); minutes count from the sending. */
export interface DirectiveRecipientView extends RecipientTimes {
  id: string;
  unitId: number;
  unitName: string;
  state: RecipientState;
  /** "Đã nhận" is missing or came after the limit. */
  late: boolean;
  acknowledgedByName: string | null;
  minutesToAcknowledge: number | null;
  minutesToRelay: number | null;
  relayedDirectiveId: string | null;
  taskId: string | null;
  taskStatus: TaskStatus | null;
  progressPercent: number | null;
  /** Units that this unit passed it on to, as far as the reader may see them. */
  below: DirectiveRecipientView[];
}

/** What a receiving unit's people may do. */
export type RecipientAllowed = 'open' | 'acknowledge' | 'relay' | 'implemented';

/** The row of a unit the reader acts for. */
export interface MyRecipientView extends DirectiveRecipientView {
  allowed: RecipientAllowed[];
}

/** A line of the lists "Đến" and "Đi". */
export interface DirectiveRow {
  id: string;
  unitId: number;
  unitName: string;
  origin: DirectiveOrigin;
  title: string;
  /** `Công văn số 359-CV/TU ngày 20/07/2021`; null when nothing of the paper is known. */
  label: string | null;
  issuerText: string | null;
  urgent: boolean;
  dueOn: CivilDate | null;
  reportBefore: CivilDate | null;
  status: DirectiveStatus;
  sentAt: string | null;
  /** Of the addressed units the reader may see; null in the box "Đến". */
  counts: DirectiveCounts | null;
  /** In the box "Đến": the reader's unit. */
  mine: { unitId: number; state: RecipientState; late: boolean; acknowledgedAt: string | null } | null;
  demo: boolean;
  version: number;
}

/** What a sender's people may do. */
export type DirectiveAllowed = 'edit' | 'delete' | 'send' | 'implement' | 'close' | 'attach';

/** One directive with who got it and how far each is. */
export interface DirectiveView extends Omit<DirectiveRow, 'mine'> {
  typeCode: LegalDocumentType | null;
  number: string | null;
  symbol: string | null;
  issuedOn: CivilDate | null;
  receivedOn: CivilDate | null;
  legalDocumentId: string | null;
  legalDocumentLabel: string | null;
  text: string;
  actionRequired: string;
  assignsTask: boolean;
  taskKind: TaskKind;
  /** The sender's umbrella task. */
  taskId: string | null;
  /** Present on one passed on: the first sender, when it went out there, and the note of the unit between. */
  relay: {
    directiveId: string | null;
    fromText: string;
    firstSentAt: string;
    minutes: number | null;
    note: string;
  } | null;
  recipients: DirectiveRecipientView[];
  mine: MyRecipientView[];
  allowed: DirectiveAllowed[];
  updatedByName: string | null;
  updatedAt: string;
}

/** Who would get something. */
export interface AudienceView {
  total: number;
  units: { unitId: number; unitName: string; levelName: string }[];
}

/** A level below the sender that can be addressed as a whole. */
export interface AudienceLevel {
  level: string;
  levelName: string;
  count: number;
}

/** Directives that wait for "Đã nhận" of the reader's units, urgent ones first; shown on "Việc của tôi". */
export interface WaitingDirectives {
  total: number;
  items: {
    id: string;
    title: string;
    senderName: string;
    urgent: boolean;
    sentAt: string;
    dueOn: CivilDate | null;
    late: boolean;
  }[];
}
