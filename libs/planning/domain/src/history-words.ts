import { type CivilDate, formatCivilDate, isCivilDate } from '@congtac/shared-domain';
import { COMPARATOR_NAMES, RECURRENCE_FREQ_NAMES } from './contracts/cascade-codes';
import { DUE_KIND_NAMES, TASK_KIND_NAMES, TASK_PRIORITY_NAMES, TASK_STATUS_NAMES } from './contracts/task-codes';
import type { TaskHistoryRow } from './contracts/task-life.views';

/** One audit row of a task. */
export interface HistoryFacts {
  id: string;
  at: string;
  actorName: string;
  postTitle: string | null;
  action: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  reason: string | null;
}

/** Sentences of the actions; the first column of the history. */
const ACTIONS: Readonly<Record<string, string>> = {
  'task.created': 'Tạo nhiệm vụ',
  'task.updated': 'Sửa nhiệm vụ',
  'task.moved': 'Chuyển vị trí trong kế hoạch',
  'task.removed': 'Xóa nhiệm vụ',
  'task.restored': 'Khôi phục nhiệm vụ',
  'task.parties-set': 'Đổi phân công',
  'task.recurrence-set': 'Đổi định kỳ',
  'task.target-set': 'Đổi chỉ tiêu',
  'task.assigned': 'Giao nhiệm vụ',
  'task.task-started': 'Bắt đầu thực hiện',
  'task.completion-submitted': 'Báo hoàn thành',
  'task.completion-confirmed': 'Xác nhận hoàn thành',
  'task.completion-returned': 'Trả lại để làm tiếp',
  'task.completion-withdrawn': 'Rút báo cáo hoàn thành',
  'task.completion-corrected': 'Sửa ngày hoàn thành',
  'task.occurrence-done': 'Hoàn thành một kỳ',
  'task.occurrence-waived': 'Miễn một kỳ',
  'task.occurrence-unwaived': 'Bỏ miễn một kỳ',
  'task.task-suspended': 'Tạm dừng nhiệm vụ',
  'task.task-resumed': 'Tiếp tục nhiệm vụ',
  'task.task-cancelled': 'Hủy nhiệm vụ',
  'task.task-refused': 'Từ chối nhận nhiệm vụ',
  'task.task-reassigned': 'Giao cho đơn vị khác',
  'task.handed-over': 'Chuyển từ {from} sang {to} do đơn vị kết thúc hoạt động',
  'task.part-handed-over': 'Chuyển phần phối hợp từ {from} sang {to} do đơn vị kết thúc hoạt động',
  'task.open-children-allowed': 'Đổi quy định về việc con',
  'task.series-edited': 'Đổi lịch các kỳ tới',
  'task.extension-requested': 'Đề nghị gia hạn',
  'task.extension-granted': 'Cho gia hạn',
  'task.extension-refused': 'Không cho gia hạn',
  'task.extension-withdrawn': 'Rút đề nghị gia hạn',
};

/** Actions of the time before issue: readers who see only issued work do not see them. */
const DRAFT_ACTIONS = [
  'task.created',
  'task.updated',
  'task.moved',
  'task.removed',
  'task.restored',
  'task.parties-set',
  'task.recurrence-set',
  'task.target-set',
];

/** Actions that change what the plan says to everybody it is sent to; the rest is between the units that take part. */
const SHARED_ACTIONS = [
  'task.assigned',
  'task.amended',
  'task.cancelled',
  'task.task-suspended',
  'task.task-resumed',
  'task.task-cancelled',
  'task.task-reassigned',
  'task.handed-over',
];

/** Labels of the fields worth showing, under the names services and columns give them. */
const LABELS: Readonly<Record<string, string>> = {
  status: 'Trạng thái',
  title: 'Tên nhiệm vụ',
  kind: 'Loại việc',
  priority: 'Mức ưu tiên',
  urgent: 'Khẩn',
  dueKind: 'Cách tính hạn',
  dueOn: 'Hạn',
  due_on: 'Hạn',
  startOn: 'Ngày bắt đầu',
  deliverable: 'Sản phẩm',
  description: 'Mô tả',
  completed_on: 'Ngày hoàn thành',
  completedOn: 'Ngày hoàn thành',
  submittedOn: 'Ngày báo hoàn thành',
  suspended_until: 'Tạm dừng đến',
  leadUnitId: 'Chủ trì',
  allow_open_children: 'Báo hoàn thành khi việc con chưa xong',
  parties: 'Phân công',
  recurrence: 'Định kỳ',
  freq: 'Định kỳ',
  comparator: 'So với mức giao',
  assignedValue: 'Mức giao',
  committedValue: 'Mức đăng ký',
  label: 'Kỳ',
  summary: 'Thay đổi',
};

/** Names of the codes a value may be. */
const CODES: readonly Readonly<Record<string, string>>[] = [
  TASK_STATUS_NAMES,
  TASK_KIND_NAMES,
  TASK_PRIORITY_NAMES,
  DUE_KIND_NAMES,
  RECURRENCE_FREQ_NAMES,
  COMPARATOR_NAMES,
];

/** True for an action that only those may see who read drafts of the unit. */
export function isDraftAction(action: string): boolean {
  return DRAFT_ACTIONS.includes(action);
}

/** True for an action that also those see who read the task without taking part in it; its reason is not theirs. */
export function isSharedAction(action: string): boolean {
  return SHARED_ACTIONS.includes(action);
}

/** Units named in an audit row, so that their names can be looked up. */
export function unitsNamed(facts: HistoryFacts): number[] {
  return [facts.before, facts.after].flatMap((side) => {
    if (!side) return [];
    const named = [side['leadUnitId'], side['fromUnitId'], side['toUnitId']];
    const parties = Array.isArray(side['parties']) ? (side['parties'] as { unitId?: unknown }[]) : [];
    return [...named, ...parties.map((party) => party.unitId)].filter((id): id is number => typeof id === 'number');
  });
}

/** One line of the history in words. @param unitName name of a unit by key; '' when it is not known. */
export function historyRow(facts: HistoryFacts, unitName: (unitId: number) => string): TaskHistoryRow {
  const keys = [...new Set([...Object.keys(facts.after ?? {}), ...Object.keys(facts.before ?? {})])];
  const lines = keys
    .filter((key) => LABELS[key] !== undefined)
    .map((key) => ({
      label: LABELS[key],
      before: wordOf(key, facts.before?.[key], unitName),
      after: wordOf(key, facts.after?.[key], unitName),
    }))
    // What a step does not mention afterwards did not change by it.
    .filter(({ before, after }) => before !== after && after !== '');
  const seen = new Set<string>();
  const changes = lines.filter(({ label }) => !seen.has(label) && seen.add(label));
  return {
    id: facts.id,
    at: facts.at,
    actorName: facts.actorName,
    postTitle: facts.postTitle,
    text: sentenceOf(facts, unitName),
    changes,
    reason: facts.reason ?? reasonOf(facts.after),
  };
}

function sentenceOf(facts: HistoryFacts, unitName: (unitId: number) => string): string {
  const unitOf = (side: HistoryFacts['after'], key: string) => wordOf('leadUnitId', side?.[key], unitName);
  return (ACTIONS[facts.action] ?? 'Cập nhật nhiệm vụ')
    .replace('{from}', () => unitOf(facts.before, 'fromUnitId'))
    .replace('{to}', () => unitOf(facts.after, 'toUnitId'));
}

function reasonOf(after: HistoryFacts['after']): string | null {
  const reason = after?.['reason'];
  return typeof reason === 'string' && reason !== '' ? reason : null;
}

function wordOf(key: string, value: unknown, unitName: (unitId: number) => string): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return key === 'leadUnitId' ? unitName(value) : String(value);
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value))
    return value
      .map((one) => partyOf(one, unitName))
      .filter(Boolean)
      .join(', ');
  return '';
}

function textOf(value: string): string {
  if (isCivilDate(value)) return formatCivilDate(value as CivilDate);
  return CODES.find((names) => names[value] !== undefined)?.[value] ?? value;
}

function partyOf(value: unknown, unitName: (unitId: number) => string): string {
  if (typeof value !== 'object' || value === null) return '';
  const { unitId, role } = value as { unitId?: unknown; role?: unknown };
  const name = typeof unitId === 'number' ? unitName(unitId) : '';
  return name === '' ? '' : `${name}${role === 'LEAD' ? ' (chủ trì)' : ''}`;
}
