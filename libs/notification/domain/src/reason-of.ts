import type { NoticeReason } from './contracts/notice-reason';

/** Reasons by the type of the event; what has no line here is told for information. */
const REASONS: Readonly<Record<string, NoticeReason>> = {
  'planning.plan-submitted': 'DECISION',
  'planning.plan-awaits-parent': 'DECISION',
  'planning.plan-returned': 'RETURNED',
  'planning.plan-parent-returned': 'RETURNED',
  'planning.reminder-sent': 'REMINDED',
  'planning.comment-added': 'MENTIONED',
  'planning.ad-hoc-assigned': 'ASSIGNED',
  'planning.obligation-opened': 'ASSIGNED',
  'planning.task-reassigned': 'ASSIGNED',
  'planning.task-refused': 'DECISION',
  'planning.completion-submitted': 'DECISION',
  'planning.completion-returned': 'RETURNED',
  'planning.extension-requested': 'DECISION',
  'planning.justification-asked': 'DECISION',
  'reporting.late-entry-requested': 'DECISION',
  'reporting.late-entry-granted': 'PERIOD',
  'reporting.late-entry-refused': 'PERIOD',
  'reporting.period-approved': 'DECISION',
  'reporting.period-returned': 'RETURNED',
  'reporting.report-submitted': 'DECISION',
  'reporting.report-returned': 'RETURNED',
  'review.conclusion-assigned': 'ASSIGNED',
  'review.directive-sent': 'DIRECTIVE',
  'review.directive-acknowledged': 'INFO',
};

/** Why people are told of an event of this type. Periods, reminders and calls for reports go by the name of the type. */
export function reasonOf(type: string): NoticeReason {
  const known = REASONS[type];
  if (known) return known;
  if (type.startsWith('reporting.period-')) return 'PERIOD';
  return /remind/.test(type) ? 'REMINDED' : 'INFO';
}
