import type { Role } from '@congtac/shared-domain';
import type { NoticeReason } from './contracts/notice-reason';
import { reasonOf } from './reason-of';

/** An event of the outbox as the inbox looks at it. */
export interface AnnouncedEvent {
  type: string;
  /** The unit the event belongs to. */
  unitId: number | null;
  payload: Readonly<Record<string, unknown>>;
}

/** Whom a notice goes to: named accounts, or holders of one of the roles at one of the units. */
export interface NoticeAudience {
  unitIds: number[];
  roles: readonly Role[];
  accountIds: string[];
}

/** What somebody is told. */
export interface NoticeDraft {
  audience: NoticeAudience;
  reason: NoticeReason;
  /** The thing it is about, e.g. `task:…`: of several notices that wait about one thing the inbox shows the newest. */
  subject: string;
  title: string;
  detail: string;
  link: string;
  urgent: boolean;
}

/** Who is told of what a unit receives. */
export const WORKING_ROLES: readonly Role[] = ['CHAIR', 'VICE_CHAIR', 'SPECIALIST'];

/** Who is told of what a unit reports: those who work, and who fills in figures in groups and areas. */
export const REPORTING_ROLES: readonly Role[] = [...WORKING_ROLES, 'REPORTER', 'AREA_HEAD'];

const DECIDING: readonly Role[] = ['CHAIR', 'VICE_CHAIR'];
const DRAFTING: readonly Role[] = ['SPECIALIST', 'CHAIR', 'VICE_CHAIR'];

/** How a type of event is worded; `{}` is the name of the thing. Types without a line are told by their own title. */
const WORDS: Readonly<Record<string, string>> = {
  'planning.plan-submitted': 'Kế hoạch chờ anh/chị duyệt: {}',
  'planning.plan-returned': 'Kế hoạch được trả lại: {}',
  'planning.plan-approved': 'Kế hoạch đã được duyệt: {}',
  'planning.plan-awaits-parent': 'Kế hoạch cấp dưới chờ duyệt: {}',
  'planning.plan-parent-approved': 'Cấp trên đã duyệt kế hoạch: {}',
  'planning.plan-parent-returned': 'Cấp trên trả lại kế hoạch: {}',
  'planning.reminder-sent': 'Cấp trên nhắc xây dựng kế hoạch theo: {}',
  'planning.ad-hoc-assigned': 'Đơn vị được giao nhiệm vụ: {}',
  'planning.completion-submitted': 'Nhiệm vụ chờ xác nhận hoàn thành: {}',
  'planning.completion-returned': 'Chưa xác nhận hoàn thành, đề nghị làm tiếp: {}',
  'reporting.report-submitted': 'Báo cáo chờ anh/chị xác nhận: {}',
  'reporting.report-returned': 'Báo cáo được trả lại: {}',
  'reporting.report-corrected': 'Số liệu báo cáo được điều chỉnh: {}',
  'review.directive-sent': 'Chỉ đạo mới gửi đến đơn vị: {}',
  'review.directive-acknowledged': 'Đơn vị đã nhận chỉ đạo: {}',
  'review.directive-relayed': 'Đơn vị đã chuyển tiếp chỉ đạo: {}',
  'review.directive-implemented': 'Đơn vị báo đã thực hiện chỉ đạo: {}',
  'review.conclusion-assigned': 'Kết luận hội nghị giao việc cho đơn vị: {}',
};

const OBLIGED = 'Căn cứ kế hoạch cấp trên, xin xây dựng kế hoạch của đơn vị: {}';
const RECEIVED = 'Kế hoạch mới được gửi đến đơn vị: {}';

/**
 * What an event tells and whom; nothing for events that concern nobody but their author. An event may name whom to tell
 * itself (`tellUnitIds`, `tellAccountIds` with `title` and `link`); the steps of a plan are told by the rules here.
 */
export function noticesOf(event: AnnouncedEvent): NoticeDraft[] {
  const { payload, type, unitId } = event;
  if (type === 'planning.plan-issued') return issued(event);
  const link = text(payload['link']) || (payload['planId'] ? `/ke-hoach/${text(payload['planId'])}` : '');
  const draft = {
    ...{ reason: reasonOf(type), subject: subjectOf(payload, link), title: worded(type, payload) },
    ...{ detail: detailOf(payload), link, urgent: payload['urgent'] === true },
  };
  const own = unitId === null ? [] : [unitId];
  if (type === 'planning.plan-submitted') return [{ ...draft, audience: audience(own, DECIDING) }];
  if (type === 'planning.plan-returned' || type === 'planning.plan-approved')
    return [{ ...draft, audience: audience(own, DRAFTING) }];
  const roles = type.startsWith('reporting.') ? REPORTING_ROLES : WORKING_ROLES;
  const told = audience(numbers(payload['tellUnitIds']), roles, texts(payload['tellAccountIds']));
  if (draft.title === '') return [];
  if (told.unitIds.length + told.accountIds.length === 0) return unnamed(event, draft);
  if (link === '') return [];
  return [{ ...draft, audience: told }];
}

/** Lower units owe a plan of their own; other recipients only read. */
function issued({ payload }: AnnouncedEvent): NoticeDraft[] {
  const obliged = numbers(payload['obligedUnitIds']);
  const others = numbers(payload['recipientUnitIds']).filter((unitId) => !obliged.includes(unitId));
  const name = text(payload['title']);
  const planId = text(payload['planId']);
  const shared = {
    ...{ detail: '', link: `/ke-hoach/${planId}`, urgent: false, subject: `plan:${planId}` },
    reason: 'ASSIGNED' as const,
  };
  return [
    { ...shared, title: OBLIGED.replace('{}', () => name), audience: audience(obliged, WORKING_ROLES) },
    {
      ...shared,
      title: RECEIVED.replace('{}', () => name),
      reason: 'INFO' as const,
      audience: audience(others, WORKING_ROLES),
    },
  ].filter((draft) => draft.audience.unitIds.length > 0);
}

/** Events that do not say whom to tell. */
function unnamed(event: AnnouncedEvent, draft: Omit<NoticeDraft, 'audience'>): NoticeDraft[] {
  const { payload, type, unitId } = event;
  if (type.startsWith('reporting.report-')) return reported(event, draft);
  const task = { ...draft, link: `/nhiem-vu/${text(payload['taskId'])}` };
  if (type === 'planning.completion-submitted' && unitId !== null)
    return [{ ...task, audience: audience([unitId], DECIDING) }];
  if (type === 'planning.completion-returned')
    return [{ ...task, audience: audience(numbers([payload['leadUnitId']]), WORKING_ROLES) }];
  return type === 'planning.ad-hoc-assigned' ? assigned(event, draft) : [];
}

/** Each unit is led to its own task. */
function assigned({ payload }: AnnouncedEvent, draft: Omit<NoticeDraft, 'audience'>): NoticeDraft[] {
  const unitIds = numbers(payload['unitIds']);
  return texts(payload['taskIds']).map((taskId, at) => ({
    ...{ ...draft, subject: `task:${taskId}`, link: `/nhiem-vu/${taskId}` },
    audience: audience(unitIds.slice(at, at + 1), WORKING_ROLES),
  }));
}

/** Its author hears that a report was decided about; whoever confirms hears that one waits. */
function reported({ type, payload }: AnnouncedEvent, draft: Omit<NoticeDraft, 'audience'>): NoticeDraft[] {
  const [reportId, author] = [text(payload['reportId']), text(payload['authorAccountId'])];
  if (draft.title === '' || reportId === '') return [];
  const decided = { ...draft, link: `/duyet-bao-cao/${reportId}`, audience: audience([], [], author ? [author] : []) };
  if (type === 'reporting.report-returned') return [{ ...decided, link: formLink(payload) }];
  if (type === 'reporting.report-corrected') return [decided];
  if (type !== 'reporting.report-submitted') return [];
  return [{ ...decided, audience: audience(numbers([payload['unitId']]), DECIDING) }];
}

/** The form of exactly this report, ready to be corrected. */
function formLink(payload: AnnouncedEvent['payload']): string {
  const query = [
    text(payload['occurrenceId']) && `lan=${text(payload['occurrenceId'])}`,
    typeof payload['unitId'] === 'number' ? `don-vi=${payload['unitId']}` : '',
  ].filter((part) => part !== '');
  return `/bao-cao/${text(payload['taskId'])}${query.length ? `?${query.join('&')}` : ''}`;
}

/** Tasks and plans are themselves; everything else is known by its address. */
function subjectOf(payload: AnnouncedEvent['payload'], link: string): string {
  if (text(payload['subject'])) return text(payload['subject']);
  if (text(payload['taskId'])) return `task:${text(payload['taskId'])}`;
  return text(payload['planId']) ? `plan:${text(payload['planId'])}` : link.split(/[?#]/)[0];
}

function worded(type: string, payload: AnnouncedEvent['payload']): string {
  const name = text(payload['title']);
  return name && (WORDS[type] ?? '{}').replace('{}', () => name);
}

function detailOf(payload: AnnouncedEvent['payload']): string {
  return ['reason', 'text', 'summary', 'detail'].map((name) => text(payload[name])).find((words) => words !== '') ?? '';
}

function audience(unitIds: number[], roles: readonly Role[], accountIds: string[] = []): NoticeAudience {
  return { unitIds, roles, accountIds };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
