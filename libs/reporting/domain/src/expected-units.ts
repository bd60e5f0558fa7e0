/** A task of a plan's cascade that asks for a figure, as the question "who is to report?" sees it. */
export interface ReportingTask {
  taskId: string;
  leadUnitId: number | null;
  /** Units with a coordinating part. */
  coordinators: readonly number[];
  /** Units that have reported a figure on it. */
  reportedBy: readonly number[];
  /** Tasks of lower plans that answer this one. */
  answeredBy: readonly string[];
  /** Units obliged to answer that have neither answered nor declined. */
  undecided: readonly number[];
}

/**
 * Units expected to report a figure, each once. A lead with coordinators below it, or with figures from units below it,
 * gathers their figures (they are expected, not the lead); a task answered by lower plans is reported there; otherwise the lead reports.
 * @param isBelow whether the first unit stands below the second in the tree of the cut-off day.
 */
export function expectedUnits(
  tasks: readonly ReportingTask[],
  isBelow: (unitId: number, aboveId: number) => boolean,
): number[] {
  const expected = tasks.flatMap((task) => {
    const { leadUnitId, coordinators, reportedBy, answeredBy, undecided } = task;
    const below = [...coordinators, ...reportedBy].filter(
      (unitId) => leadUnitId !== null && isBelow(unitId, leadUnitId),
    );
    if (below.length) return [...below, ...undecided];
    const answeredBelow = answeredBy.length > 0 || undecided.length > 0;
    return answeredBelow || leadUnitId === null ? [...undecided] : [leadUnitId];
  });
  return [...new Set(expected)].sort((a, b) => a - b);
}
