import { type BoardCellState, type BoardGridView, countCells, isUndecided } from '@congtac/planning-domain';

/** A board of units × rows of [task, states]; a unit with a late cell is late, one with decisions is drafting. */
export function aBoard(names: readonly string[], rows: readonly [string, readonly BoardCellState[]][]): BoardGridView {
  const states = (at: number) => rows.map(([, cells]) => cells[at]);
  return {
    planId: 'plan',
    today: '2020-02-08',
    limitDays: 15,
    workingDaysSinceIssue: 16,
    units: names.map((unitName, at) => ({
      obligationId: `o${at + 1}`,
      unitId: at + 1,
      unitName,
      state: states(at).includes('LATE') ? 'LATE' : 'DRAFTING',
      openedAt: '2020-01-11T01:00:00.000Z',
      issuedOn: null,
      dueOn: '2020-02-07',
      planId: `p${at + 1}`,
      workingDays: 16,
      undecided: states(at).filter(isUndecided).length,
      remindedAt: null,
      remindedByName: null,
    })),
    tasks: rows.map(([title, cells], at) => ({
      taskId: `t${at + 1}`,
      code: null,
      title,
      sectionHeading: 'Nhiệm vụ trọng tâm',
      cells: cells.map((state) => ({
        state,
        reason: state === 'NOT_APPLICABLE' || state === 'REFUSED' ? 'Không tổ chức' : null,
        childTaskId: state === 'ADOPTED' || state === 'ADAPTED' ? `c${at + 1}` : null,
        childTitle: state === 'ADOPTED' || state === 'ADAPTED' ? title : null,
      })),
    })),
    counts: countCells(rows.flatMap(([, cells]) => cells)),
    totals: { issued: 0, total: names.length },
    allowed: ['remind'],
  };
}
