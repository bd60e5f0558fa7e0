import type { TimelinessCounts } from '@congtac/planning-domain';
import { TIMELINESS_GROUPS } from '@congtac/planning-domain';
import type { MatrixRowView, MatrixView, UnitRowKind } from '@congtac/reporting-domain';
import { counted } from './builders';

/** A line of the matrix; counts left out are 0, and without any the line has no data. */
export function matrixRow(
  unitId: number,
  unitName: string,
  given: Partial<TimelinessCounts>,
  more: Partial<MatrixRowView> = {},
): MatrixRowView {
  const rows = { withinUnitId: String(unitId), year: '2020' };
  const { counts } = counted(given, rows);
  const whole = counts.total - counts.OUT_OF_COUNT;
  return {
    ...{ kind: 'CHILD' as UnitRowKind, unitId, unitName, units: 1, opens: true, partial: false },
    state: whole > 0 ? 'COUNTED' : 'NO_DATA',
    counts,
    cells: TIMELINESS_GROUPS.map(({ key, classes }) => ({
      key,
      count: classes.reduce((sum, name) => sum + counts[name], 0),
      donePercent: null,
      overdue: key === 'overdue' ? counts.OVERDUE : 0,
      rows: { ...rows, group: key },
    })),
    donePercent: whole > 0 ? (100 * (counts.COMPLETED_ON_TIME + counts.COMPLETED_LATE)) / whole : null,
    progressPercent: null,
    onTimeRate: { byCurrent: null, byOriginal: null },
    lastReportOn: null,
    rows,
    ...more,
  };
}

/** A matrix of Hoàng Mai over these units; own work and the sum stand below them. */
export function matrix(children: MatrixRowView[], total: MatrixRowView): MatrixView {
  return {
    ...{ unitId: 7, unitName: 'Quận Hoàng Mai', by: 'status', planId: null, planTitle: null, year: 2020 },
    ...{ asOf: '2020-07-02', today: '2020-07-02', children, former: null },
    columns: TIMELINESS_GROUPS.map(({ key, name, classes }) => ({ key, label: name, classes })),
    own: matrixRow(7, 'Quận Hoàng Mai', {}, { kind: 'OWN', opens: false }),
    total: { ...total, kind: 'TOTAL', opens: false },
  };
}
