import { onTimeRate, TIMELINESS, TIMELINESS_GROUPS, type TimelinessCounts } from '@congtac/planning-domain';
import type {
  DashboardUnitView,
  MatrixCellView,
  MatrixColumnView,
  MatrixRowView,
  MatrixView,
  RowsQuery,
} from '@congtac/reporting-domain';
import type { CivilDate } from '@congtac/shared-domain';
import type { DashboardUnit } from './dashboard-unit';
import type { MatrixScope, MatrixSums, ThemeSums } from './matrix.repository';

/** What the lines of a matrix are made of. */
export interface MatrixParts {
  scope: MatrixScope;
  today: CivilDate;
  unit: DashboardUnit;
  children: DashboardUnitView[];
  sums: readonly MatrixSums[];
  lastReports: ReadonlyMap<number, CivilDate>;
}

type Lines = Pick<MatrixView, 'columns' | 'children' | 'own' | 'former' | 'total'>;
/** Cells of a line; `rowIds` are the lines counted in it. */
type CellsOf = (rowIds: readonly number[], sums: MatrixSums, rows: RowsQuery) => MatrixCellView[];

const FORMER = 0;

/** Columns = the seven shown states. */
export function byStatus(parts: MatrixParts): Lines {
  const columns = TIMELINESS_GROUPS.map(({ key, name, classes }) => ({ key, label: name, classes }));
  return lines(parts, columns, (_, sums, rows) =>
    columns.map(({ key, classes }) => ({
      key,
      count: classes.reduce((count, name) => count + sums[name], 0),
      donePercent: null,
      overdue: key === 'overdue' ? sums.OVERDUE : 0,
      rows: { ...rows, group: key },
    })),
  );
}

/** Columns = the themes that have tasks in the branch, "không theo chủ đề" last. */
export function byTheme(
  parts: MatrixParts,
  sums: readonly ThemeSums[],
  themes: readonly { themeId: string; name: string }[],
): Lines {
  const named = themes.map(({ themeId, name }) => ({ key: themeId, label: name, classes: TIMELINESS }));
  const without = sums.some((one) => one.themeId === null);
  const columns = without ? [...named, { key: 'none', label: 'Không theo chủ đề', classes: TIMELINESS }] : named;
  return lines(parts, columns, (rowIds, _, rows) =>
    columns.map(({ key }) => {
      const cell = addUp(sums.filter((one) => rowIds.includes(one.rowId) && (one.themeId ?? 'none') === key));
      return {
        key,
        count: cell.total,
        donePercent: doneShare(cell),
        overdue: cell.OVERDUE,
        rows: { ...rows, ...(key === 'none' ? { noTheme: 'true' } : { themeId: key }) },
      };
    }),
  );
}

function lines(parts: MatrixParts, columns: MatrixColumnView[], cells: CellsOf): Lines {
  const { unit, children } = parts;
  const partial = children.some((child) => child.partial);
  const units = children.reduce((sum, child) => sum + child.units, 1);
  const all = [unit.unitId, ...children.map((child) => child.unitId), FORMER];
  const line = (view: DashboardUnitView, rowIds: readonly number[]) => row(parts, view, rowIds, cells);
  const own: DashboardUnitView = { kind: 'OWN', ...unit, units: 1, opens: false, partial: false };
  const gone = parts.sums.some((one) => one.rowId === FORMER && one.total > 0);
  return {
    columns,
    children: children.map((child) => line(child, [child.unitId])),
    own: line(own, [unit.unitId]),
    former: gone ? line({ ...own, kind: 'FORMER', units: 0 }, [FORMER]) : null,
    total: line({ ...own, kind: 'TOTAL', units, partial }, all),
  };
}

function row(parts: MatrixParts, view: DashboardUnitView, rowIds: readonly number[], cells: CellsOf): MatrixRowView {
  const sums = addUpLines(parts.sums.filter((one) => rowIds.includes(one.rowId)));
  const rows = rowsOf(parts, view);
  const counted = sums.total - sums.OUT_OF_COUNT;
  const days = rowIds.map((id) => parts.lastReports.get(id)).filter((day) => day !== undefined);
  return {
    ...view,
    state: counted > 0 ? 'COUNTED' : 'NO_DATA',
    counts: countsOf(sums),
    cells: cells(rowIds, sums, rows),
    donePercent: doneShare(sums),
    progressPercent: sums.weight > 0 ? sums.weightedPercent / sums.weight : null,
    onTimeRate: onTimeRate({
      completed: sums.COMPLETED_ON_TIME + sums.COMPLETED_LATE,
      onTime: sums.COMPLETED_ON_TIME,
      onTimeByOriginal: sums.onTimeOriginal,
      overdue: sums.OVERDUE,
      overdueByOriginal: sums.overdueOriginal,
    }),
    lastReportOn: days.sort().at(-1) ?? null,
    rows,
  };
}

/** The query of the line's tasks; the day is named only when it is gone by. */
function rowsOf(parts: MatrixParts, view: DashboardUnitView): RowsQuery {
  const { scope, today } = parts;
  const unitId = String(view.unitId);
  return {
    ...(view.kind === 'OWN' ? { unitId } : { withinUnitId: unitId }),
    ...(view.kind === 'FORMER' && { former: 'only' }),
    ...(view.kind === 'TOTAL' && parts.sums.some((one) => one.rowId === FORMER) && { former: 'also' }),
    ...(scope.planId !== null && { cascadePlanId: scope.planId }),
    ...(scope.year !== null && { year: String(scope.year) }),
    ...(scope.includeUrgent && { includeUrgent: 'true' }),
    ...(scope.asOf !== today && { asOf: scope.asOf }),
  };
}

function countsOf(sums: TimelinessCounts): TimelinessCounts {
  const classes = Object.fromEntries(TIMELINESS.map((name) => [name, sums[name]]));
  return { ...classes, total: sums.total } as TimelinessCounts;
}

function addUp(parts: readonly TimelinessCounts[]): TimelinessCounts {
  const keys = [...TIMELINESS, 'total'] as const;
  return Object.fromEntries(
    keys.map((key) => [key, parts.reduce((sum, part) => sum + part[key], 0)]),
  ) as TimelinessCounts;
}

function addUpLines(parts: readonly MatrixSums[]): MatrixSums {
  const add = (key: 'onTimeOriginal' | 'overdueOriginal' | 'weightedPercent' | 'weight') =>
    parts.reduce((sum, part) => sum + part[key], 0);
  return {
    ...addUp(parts),
    rowId: FORMER,
    onTimeOriginal: add('onTimeOriginal'),
    overdueOriginal: add('overdueOriginal'),
    weightedPercent: add('weightedPercent'),
    weight: add('weight'),
    stale: false,
  };
}

/** Completed ÷ tasks that count, 0–100; null when none counts. */
function doneShare(counts: TimelinessCounts): number | null {
  const counted = counts.total - counts.OUT_OF_COUNT;
  return counted > 0 ? (100 * (counts.COMPLETED_ON_TIME + counts.COMPLETED_LATE)) / counted : null;
}
