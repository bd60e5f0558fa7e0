import type { ExportParams } from '../data-access/export-client';
import type { PlanFilter, PlanViewState } from '../plan-view/plan-view-state';

/** Parameters of an export for the filter of the plan's table. */
export function filterParams(filter: PlanFilter): ExportParams {
  return filled({
    q: filter.text.trim(),
    leadIds: filter.leadIds.join(','),
    themeIds: filter.themeIds.join(','),
    campaignIds: filter.campaignIds.join(','),
    kinds: filter.kinds.join(','),
    timeliness: filter.timeliness.join(','),
    flags: filter.flags.join(','),
    dueFrom: filter.dueFrom,
    dueTo: filter.dueTo,
  });
}

/** Parameters for the table as it stands on screen: columns, filter and grouping. `columns` = those shown. */
export function viewParams(view: PlanViewState, columns: readonly string[]): ExportParams {
  const shown = columns.filter((name) => name !== 'mark' && name !== 'menu');
  return { ...filterParams(view.filter), ...filled({ columns: shown.join(',') }), group: view.group };
}

function filled(params: Record<string, string>): ExportParams {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}
