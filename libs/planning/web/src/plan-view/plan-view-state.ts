import { TASK_KINDS, type TaskKind, type TaskRow, type Timeliness, TIMELINESS } from '@congtac/planning-domain';
import { plain } from '@congtac/shared-ui';

/** What rows are gathered under. */
export const PLAN_GROUPS = ['section', 'lead', 'theme'] as const;
export type PlanGroup = (typeof PLAN_GROUPS)[number];

/** Marks a filter can ask for, beside the fields with values. */
export const PLAN_FLAGS = ['key', 'urgent', 'no-lead', 'no-due'] as const;
export type PlanFlag = (typeof PLAN_FLAGS)[number];

/** Which tasks of a plan are shown: by the table and by every other view of the same plan. Empty = all. */
export interface PlanFilter {
  /** Words of the title, deliverable, note or lead; accents may be left out. */
  readonly text: string;
  readonly leadIds: readonly number[];
  readonly themeIds: readonly string[];
  readonly campaignIds: readonly string[];
  readonly kinds: readonly TaskKind[];
  readonly timeliness: readonly Timeliness[];
  /** First and last due day, `YYYY-MM-DD`, '' = open. */
  readonly dueFrom: string;
  readonly dueTo: string;
  readonly flags: readonly PlanFlag[];
}

/** Order of rows among their siblings. */
export interface PlanSort {
  readonly column: string;
  readonly descending: boolean;
}

/** A column in the order shown; `width` in rem, undefined = its own. */
export interface ColumnChoice {
  readonly name: string;
  readonly width?: number;
}

/** Everything about a view of a plan that its address holds. */
export interface PlanViewState {
  readonly filter: PlanFilter;
  readonly group: PlanGroup;
  /** Null = the order of the plan. */
  readonly sort: PlanSort | null;
  /** Null = the columns this person used last. */
  readonly columns: readonly ColumnChoice[] | null;
}

/** No filter. */
export const NO_FILTER: PlanFilter = {
  text: '',
  leadIds: [],
  themeIds: [],
  campaignIds: [],
  kinds: [],
  timeliness: [],
  dueFrom: '',
  dueTo: '',
  flags: [],
};

/** The view of an address without parameters. */
export const PLAIN_VIEW: PlanViewState = { filter: NO_FILTER, group: 'section', sort: null, columns: null };

/** Names of the parameters in the address. */
export const VIEW_PARAMS = [
  'tim',
  'chu-tri',
  'chuyen-de',
  'cuoc-van-dong',
  'loai',
  'tien-do',
  'tu-ngay',
  'den-ngay',
  'danh-dau',
  'nhom',
  'sap-xep',
  'cot',
] as const;
export type ViewParam = (typeof VIEW_PARAMS)[number];

/** Words of the address for codes that people may see there. */
const FLAG_WORDS: Record<PlanFlag, string> = {
  key: 'trong-tam',
  urgent: 'khan',
  'no-lead': 'thieu-chu-tri',
  'no-due': 'thieu-han',
};
const GROUP_WORDS: Record<PlanGroup, string> = { section: 'muc', lead: 'chu-tri', theme: 'chuyen-de' };

/** The view an address asks for; what it does not understand is left out. */
export function parseViewState(param: (name: ViewParam) => string | null): PlanViewState {
  const list = (name: ViewParam) => (param(name) ?? '').split(',').filter((part) => part !== '');
  const known = <T extends string>(name: ViewParam, codes: readonly T[]) =>
    list(name).filter((code): code is T => (codes as readonly string[]).includes(code));
  const day = (name: ViewParam) => (/^\d{4}-\d{2}-\d{2}$/.test(param(name) ?? '') ? (param(name) ?? '') : '');
  return {
    filter: {
      text: param('tim') ?? '',
      leadIds: list('chu-tri').map(Number).filter(Number.isInteger),
      themeIds: list('chuyen-de'),
      campaignIds: list('cuoc-van-dong'),
      kinds: known('loai', TASK_KINDS),
      timeliness: known('tien-do', TIMELINESS),
      dueFrom: day('tu-ngay'),
      dueTo: day('den-ngay'),
      flags: PLAN_FLAGS.filter((flag) => list('danh-dau').includes(FLAG_WORDS[flag])),
    },
    group: PLAN_GROUPS.find((group) => GROUP_WORDS[group] === param('nhom')) ?? 'section',
    sort: parseSort(param('sap-xep')),
    columns: parseColumns(param('cot')),
  };
}

/** Parameters of the address for a view; null takes one away. `parseViewState` reads them back. */
export function formatViewState(view: PlanViewState): Record<ViewParam, string | null> {
  const { filter } = view;
  const list = (values: readonly (string | number)[]) => (values.length === 0 ? null : values.join(','));
  return {
    tim: filter.text || null,
    'chu-tri': list(filter.leadIds),
    'chuyen-de': list(filter.themeIds),
    'cuoc-van-dong': list(filter.campaignIds),
    loai: list(filter.kinds),
    'tien-do': list(filter.timeliness),
    'tu-ngay': filter.dueFrom || null,
    'den-ngay': filter.dueTo || null,
    'danh-dau': list(filter.flags.map((flag) => FLAG_WORDS[flag])),
    nhom: view.group === 'section' ? null : GROUP_WORDS[view.group],
    'sap-xep': view.sort && `${view.sort.descending ? '-' : ''}${view.sort.column}`,
    cot: view.columns && view.columns.map(({ name, width }) => (width ? `${name}:${width}` : name)).join(','),
  };
}

/** True when every task is shown. */
export function isUnfiltered(filter: PlanFilter): boolean {
  const { text, dueFrom, dueTo, ...lists } = filter;
  return text.trim() === '' && dueFrom === '' && dueTo === '' && Object.values(lists).every((one) => one.length === 0);
}

/** Whether a task passes the filter; its parents and children are not looked at. */
export function taskMatches(task: TaskRow, filter: PlanFilter): boolean {
  const one = <T>(values: readonly T[], value: T | null) =>
    values.length === 0 || (value !== null && values.includes(value));
  const due = task.nextDueOn ?? task.dueOn;
  return (
    one(filter.leadIds, task.leadUnitId) &&
    one(filter.themeIds, task.themeId) &&
    one(filter.campaignIds, task.campaignId) &&
    one(filter.kinds, task.kind) &&
    one(filter.timeliness, task.timeliness) &&
    (filter.dueFrom === '' || (due !== null && due >= filter.dueFrom)) &&
    (filter.dueTo === '' || (due !== null && due <= filter.dueTo)) &&
    filter.flags.every((flag) => hasFlag(task, flag)) &&
    hasWords(task, filter.text)
  );
}

function hasFlag(task: TaskRow, flag: PlanFlag): boolean {
  if (flag === 'key') return task.priority === 'KEY';
  if (flag === 'urgent') return task.urgent;
  if (flag === 'no-lead') return task.leadUnitId === null;
  return task.dueOn === null && task.dueKind !== 'ONGOING' && task.dueKind !== 'NONE';
}

function hasWords(task: TaskRow, text: string): boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const place = plain([task.title, task.deliverable, task.note, task.leadUnitName ?? ''].join(' '));
  return words.every((word) => place.includes(word));
}

function parseSort(text: string | null): PlanSort | null {
  const column = (text ?? '').replace(/^-/, '');
  return column === '' ? null : { column, descending: text?.startsWith('-') ?? false };
}

function parseColumns(text: string | null): ColumnChoice[] | null {
  const parts = (text ?? '').split(',').filter((part) => /^[a-z]+(:\d+(\.\d+)?)?$/.test(part));
  if (parts.length === 0) return null;
  return parts.map((part) => {
    const [name, width] = part.split(':');
    return width ? { name, width: Math.min(60, Math.max(3, Number(width))) } : { name };
  });
}
