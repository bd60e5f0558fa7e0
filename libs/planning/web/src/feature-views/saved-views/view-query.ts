import { VIEW_PARAMS } from '../../plan-view/plan-view-state';

/** Tabs of a plan that show tasks by the filter of the address; the first one is the usual one. */
export const TASK_VIEWS = ['bang', 'the', 'lich', 'tien-do', 'phan-cong'] as const;
export type TaskViewName = (typeof TASK_VIEWS)[number];

/** Name of the parameter that tells the tab. */
export const VIEW_TAB = 'dang-xem';
/** Name of the parameter that tells which kept view is open. */
export const OPEN_VIEW = 'xem';

/** The task view of a tab name; undefined for other tabs. */
export function taskView(name: string): TaskViewName | undefined {
  return TASK_VIEWS.find((one) => one === name);
}

/**
 * What of an address belongs to a view, in one fixed form: two views are the same when their texts are the same.
 * The usual tab is left out.
 */
export function viewQuery(param: (name: string) => string | null): string {
  const query = new URLSearchParams();
  const tab = taskView(param(VIEW_TAB) ?? '');
  if (tab && tab !== TASK_VIEWS[0]) query.set(VIEW_TAB, tab);
  for (const name of VIEW_PARAMS) {
    const value = param(name);
    if (value) query.set(name, value);
  }
  return query.toString();
}

/** The same form of a stored text; parameters that are none of a view are dropped. */
export function storedQuery(text: string): string {
  const query = new URLSearchParams(text);
  return viewQuery((name) => query.get(name));
}

/** Parameters that open a stored text: what it does not name is taken off the address. */
export function paramsOf(text: string): Record<string, string | null> {
  const query = new URLSearchParams(text);
  const params = Object.fromEntries(VIEW_PARAMS.map((name) => [name, query.get(name) || null]));
  return { ...params, [VIEW_TAB]: taskView(query.get(VIEW_TAB) ?? '') ?? TASK_VIEWS[0] };
}
