import { formatNumber } from '@congtac/shared-domain';
import { RECURRENCE_FREQ_NAMES } from '../contracts/cascade-codes';
import type { ExportGroup } from '../contracts/export.dto';
import type { PlanView } from '../contracts/plan.views';
import {
  DUE_KIND_NAMES,
  TASK_FORM_NAMES,
  TASK_KIND_NAMES,
  TASK_ORIGIN_NAMES,
  TASK_PRIORITY_NAMES,
  TASK_STATUS_NAMES,
  TIMELINESS_NAMES,
} from '../contracts/task-codes';
import type { TaskRow } from '../contracts/task.views';
import { taskNumbers } from './annex-rows';

/** Names of topics by id, as far as they are known. */
export type TopicNames = ReadonlyMap<string, string>;

interface Around {
  plan: PlanView;
  numbers: ReadonlyMap<string, string>;
  topics: TopicNames;
}

/** A column of the exported table. `name` is the one the screen uses. */
export interface ExportColumn {
  name: string;
  heading: string;
  /** In characters. */
  width: number;
  kind: 'text' | 'number' | 'day';
  value: (task: TaskRow, around: Around) => string | number | null;
}

const text = (name: string, heading: string, width: number, value: ExportColumn['value']): ExportColumn => ({
  name,
  heading,
  width,
  kind: 'text',
  value,
});
const day = (name: string, heading: string, value: ExportColumn['value']): ExportColumn => ({
  name,
  heading,
  width: 12,
  kind: 'day',
  value,
});
const topic = (around: Around, id: string | null) => (id === null ? '' : (around.topics.get(id) ?? ''));

/** Every column of the wide table, in the order of practice (domain.md §3.2). */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  text('number', 'STT', 7, (task, { numbers }) => numbers.get(task.id) ?? ''),
  text('section', 'Mục', 28, (task, { plan }) => plan.sections.find(({ id }) => id === task.sectionId)?.heading ?? ''),
  text('title', 'Nội dung công việc', 50, (task) => task.title),
  text('lead', 'Đơn vị chủ trì', 26, (task) => task.leadUnitName ?? ''),
  text('coordinators', 'Đơn vị phối hợp', 30, (task) => task.coordinatorNames.join('; ')),
  day('start', 'Ngày thực hiện', (task) => task.startOn),
  day('due', 'Ngày hoàn thành', (task) => task.dueOn),
  text('dueKind', 'Cách tính hạn', 18, (task) => DUE_KIND_NAMES[task.dueKind]),
  text('recurrence', 'Định kỳ', 16, (task) => (task.recurrence ? RECURRENCE_FREQ_NAMES[task.recurrence] : '')),
  text('target', 'Chỉ tiêu', 30, ({ target }) => (target ? targetWords(target) : '')),
  text('deliverable', 'Sản phẩm/Kết quả', 28, (task) => task.deliverable),
  text('kind', 'Loại nhiệm vụ', 22, (task) => TASK_KIND_NAMES[task.kind]),
  text('key', 'Mức ưu tiên', 12, (task) => (task.urgent ? 'Khẩn' : TASK_PRIORITY_NAMES[task.priority])),
  text('theme', 'Chuyên đề', 26, (task, around) => topic(around, task.themeId)),
  text('campaign', 'Cuộc vận động', 26, (task, around) => topic(around, task.campaignId)),
  text('event', 'Sự kiện', 26, (task, around) => topic(around, task.eventId)),
  text('forms', 'Hình thức', 24, (task) => task.forms.map((form) => TASK_FORM_NAMES[form]).join('; ')),
  text('origin', 'Nguồn gốc', 18, (task) => TASK_ORIGIN_NAMES[task.origin]),
  text('status', 'Trạng thái', 18, (task) => TASK_STATUS_NAMES[task.status]),
  text('state', 'Tiến độ', 24, (task) => (task.timeliness ? TIMELINESS_NAMES[task.timeliness] : '')),
  { ...text('progress', 'Mức độ hoàn thành (%)', 12, (task) => task.progressPercent), kind: 'number' },
  day('completed', 'Ngày hoàn thành thực tế', (task) => task.completedOn),
  text('note', 'Ghi chú', 34, (task) => task.note),
  text('id', 'Mã', 38, (task) => task.id),
];

function targetWords(target: NonNullable<TaskRow['target']>): string {
  const value = target.committedValue ?? target.assignedValue;
  return value === null ? target.indicatorName : `${target.indicatorName}: ${formatNumber(value)}`;
}

/** The exported table: columns and rows, group lines included. */
export interface ExportTable {
  columns: ExportColumn[];
  rows: (string | number | null)[][];
}

/**
 * The table as the screen shows it: the columns asked for in their order (all without a wish), rows in reading order or
 * gathered under their lead or theme with a line for each group.
 */
export function planSheet(
  plan: PlanView,
  all: readonly TaskRow[],
  shown: readonly TaskRow[],
  wish: { columns: readonly string[]; group: ExportGroup | null; topics: TopicNames },
): ExportTable {
  const wanted = wish.columns.flatMap((name) => EXPORT_COLUMNS.find((column) => column.name === name) ?? []);
  const columns = wanted.length > 0 ? wanted : [...EXPORT_COLUMNS];
  const around = { plan, numbers: taskNumbers(all), topics: wish.topics };
  const rowOf = (task: TaskRow) => columns.map((column) => column.value(task, around));
  if (wish.group === null) return { columns, rows: shown.map(rowOf) };
  const label = groupLabel(wish.group, around);
  const at = Math.max(
    0,
    columns.findIndex((column) => column.name === 'title'),
  );
  const groups = Map.groupBy(shown, label);
  const rows = [...groups].flatMap(([heading, tasks]) => [
    columns.map((_, index) => (index === at ? `${heading} (${tasks.length})` : null)),
    ...tasks.map(rowOf),
  ]);
  return { columns, rows };
}

function groupLabel(group: ExportGroup, around: Around): (task: TaskRow) => string {
  if (group === 'lead') return (task) => task.leadUnitName ?? 'Chưa có đơn vị chủ trì';
  if (group === 'theme') return (task) => topic(around, task.themeId) || 'Không thuộc chuyên đề';
  return (task) => around.plan.sections.find(({ id }) => id === task.sectionId)?.heading ?? 'Ngoài các mục';
}

/** `phu-luc-ke-hoach-…-2020`: plain letters that every system takes, at most 80, without the ending. */
export function exportFileName(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
  return plain.replace(/^-|-$/g, '');
}
