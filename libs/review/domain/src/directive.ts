import { actionsFrom, nextState, type Transition } from '@congtac/shared-domain';

/** Life of a directive (văn bản chỉ đạo): written, sent, carried out, closed. */
export const DIRECTIVE_STATUSES = ['DRAFT', 'ISSUED', 'IMPLEMENTED', 'CLOSED'] as const;
export type DirectiveStatus = (typeof DIRECTIVE_STATUSES)[number];

/** Vietnamese names of the states. */
export const DIRECTIVE_STATUS_NAMES: Record<DirectiveStatus, string> = {
  DRAFT: 'Bản nháp',
  ISSUED: 'Đang thực hiện',
  IMPLEMENTED: 'Đã thực hiện',
  CLOSED: 'Đã kết thúc',
};

/** What moves a directive on, on its sender's side. */
export const DIRECTIVE_ACTIONS = ['send', 'implement', 'close'] as const;
export type DirectiveAction = (typeof DIRECTIVE_ACTIONS)[number];

/** The state machine; sending again adds units to a directive that is out already. */
export const DIRECTIVE_TRANSITIONS: readonly Transition<DirectiveStatus, DirectiveAction>[] = [
  { action: 'send', from: ['DRAFT', 'ISSUED'], to: 'ISSUED' },
  { action: 'implement', from: ['ISSUED'], to: 'IMPLEMENTED' },
  { action: 'close', from: ['ISSUED', 'IMPLEMENTED'], to: 'CLOSED' },
];

/** The state after `action`, or undefined when the directive cannot do that now. */
export function nextDirectiveStatus(status: DirectiveStatus, action: DirectiveAction): DirectiveStatus | undefined {
  return nextState(DIRECTIVE_TRANSITIONS, status, action);
}

/** The actions possible in `status`, before any question of permission. */
export function directiveActions(status: DirectiveStatus): DirectiveAction[] {
  return actionsFrom(DIRECTIVE_TRANSITIONS, status);
}

/** Where a directive comes from: the unit's own, one from outside that the unit registered, or passed on from above. */
export const DIRECTIVE_ORIGINS = ['OWN', 'INCOMING', 'RELAY'] as const;
export type DirectiveOrigin = (typeof DIRECTIVE_ORIGINS)[number];

/** How far one addressed unit is; each state includes the ones before it. */
export const RECIPIENT_STATES = ['SENT', 'OPENED', 'ACKNOWLEDGED', 'RELAYED', 'IMPLEMENTED'] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** Instants (ISO, UTC) of one addressed unit; null = not yet. */
export interface RecipientTimes {
  sentAt: string;
  /** Until when "Đã nhận" is expected. */
  acknowledgeBy: string;
  openedAt: string | null;
  acknowledgedAt: string | null;
  relayedAt: string | null;
  implementedAt: string | null;
}

/** The furthest state reached. */
export function recipientStateOf(times: RecipientTimes): RecipientState {
  if (times.implementedAt) return 'IMPLEMENTED';
  if (times.relayedAt) return 'RELAYED';
  if (times.acknowledgedAt) return 'ACKNOWLEDGED';
  return times.openedAt ? 'OPENED' : 'SENT';
}

/** True when "Đã nhận" was not given in time: neither yet after the limit, nor before it. */
export function acknowledgedLate(times: RecipientTimes, now: string): boolean {
  return (times.acknowledgedAt ?? now) > times.acknowledgeBy;
}

/** Whole minutes from one instant to another (S2-24); null while the second is open. */
export function minutesBetween(from: string, to: string | null): number | null {
  if (to === null) return null;
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** Hours within which an urgent directive is to be acknowledged. */
export const URGENT_ACKNOWLEDGE_HOURS = 24;

/** Working days within which any other directive is to be acknowledged. */
export const ACKNOWLEDGE_WORKING_DAYS = 3;

/**
 * Until when "Đã nhận" is expected: 24 hours after sending when urgent, else the end of the third working day.
 * @param sentAt the instant of sending.
 * @param lastDay that third working day, `YYYY-MM-DD` in Vietnam (UTC+7 the whole year).
 */
export function acknowledgeLimit(sentAt: Date, urgent: boolean, lastDay: string): Date {
  if (urgent) return new Date(sentAt.getTime() + URGENT_ACKNOWLEDGE_HOURS * 3_600_000);
  return new Date(`${lastDay}T23:59:59+07:00`);
}
