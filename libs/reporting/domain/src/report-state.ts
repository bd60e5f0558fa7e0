import { actionsFrom, nextState, type Transition } from '@congtac/shared-domain';

/** States of a progress report (domain.md §2.4). */
export const REPORT_STATUSES = ['DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Words of the states for screens. */
export const REPORT_STATUS_NAMES: Record<ReportStatus, string> = {
  DRAFT: 'Bản nháp',
  SUBMITTED: 'Chờ duyệt',
  ACCEPTED: 'Đã duyệt',
  RETURNED: 'Bị trả lại',
};

/** What can be done with a report. `edit` and `attach` change its content, the others its state. */
export const REPORT_ACTIONS = ['edit', 'attach', 'submit', 'withdraw', 'accept', 'return', 'correct'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** The report's state machine; the same table gives the buttons. */
export const REPORT_TRANSITIONS: readonly Transition<ReportStatus, ReportAction>[] = [
  { action: 'edit', from: ['DRAFT'], to: 'DRAFT' },
  { action: 'edit', from: ['RETURNED'], to: 'RETURNED' },
  { action: 'attach', from: ['DRAFT'], to: 'DRAFT' },
  { action: 'attach', from: ['RETURNED'], to: 'RETURNED' },
  { action: 'submit', from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  { action: 'withdraw', from: ['SUBMITTED'], to: 'DRAFT' },
  { action: 'accept', from: ['SUBMITTED'], to: 'ACCEPTED' },
  { action: 'return', from: ['SUBMITTED'], to: 'RETURNED' },
  { action: 'correct', from: ['ACCEPTED'], to: 'ACCEPTED' },
];

/** The state after `action`, or undefined when the table has no such row. */
export function nextReportStatus(status: ReportStatus, action: ReportAction): ReportStatus | undefined {
  return nextState(REPORT_TRANSITIONS, status, action);
}

/** The revision after `action`: resubmission of a returned report and a correction make a new one. */
export function nextRevision(status: ReportStatus, action: ReportAction, revision: number): number {
  const renewed = (action === 'submit' && status === 'RETURNED') || action === 'correct';
  return renewed ? revision + 1 : revision;
}

/** Facts about the person and the report that decide which actions are open. */
export interface ReportActionFacts {
  status: ReportStatus;
  /** Holds `reporting.report.write` on the reporting unit. */
  mayWrite: boolean;
  /** Is the author. */
  isAuthor: boolean;
  /** Holds `reporting.report.decide` on the task owner's unit. */
  mayDecide: boolean;
  /** Holds `reporting.report.correct` on the task owner's unit. */
  mayCorrect: boolean;
  /** Somebody who may decide has opened it since it was sent. */
  opened: boolean;
  /** Accounts of the owner unit: below 3 the chair may approve own reports (I-21). */
  ownerAccounts: number;
}

/** True when the approver rule I-21 lets this person decide. */
export function mayDecideOwn(isAuthor: boolean, ownerAccounts: number): boolean {
  return !isAuthor || ownerAccounts < 3;
}

/** The actions open to one person on one report now. */
export function allowedReportActions(facts: ReportActionFacts): ReportAction[] {
  const decides = facts.mayDecide && mayDecideOwn(facts.isAuthor, facts.ownerAccounts);
  const granted: Record<ReportAction, boolean> = {
    edit: facts.mayWrite,
    attach: facts.mayWrite,
    submit: facts.mayWrite,
    withdraw: facts.isAuthor && !facts.opened,
    accept: decides,
    return: decides,
    correct: facts.mayCorrect,
  };
  return actionsFrom(REPORT_TRANSITIONS, facts.status).filter((action) => granted[action]);
}
