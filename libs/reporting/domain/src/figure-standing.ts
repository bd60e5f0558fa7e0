import { periodWithin, type CivilDate, type Period } from '@congtac/shared-domain';

/** An approval of a unit's period, as far as figures need it. */
export interface PeriodApproved extends Period {
  unitId: number;
  /** Instant in milliseconds at which it was approved. */
  approvedAt: number;
}

/** A counted figure: of which unit, its place in the tree of the cut-off, since when it stands. */
export interface StandingFigure {
  unitId: number;
  /** From the root down to the unit itself. */
  path: readonly number[];
  from: CivilDate;
  to: CivilDate;
  /** Instant in milliseconds. */
  recordedAt: number;
}

/** How far a total has been approved. */
export interface FigureStanding {
  /** True until the unit of the total, or one above it, has approved a period that holds every figure as it now is. */
  provisional: boolean;
  /** Units with figures, all of which stand in a period approved by the unit itself or one above it. */
  periodApprovedUnits: number;
}

/**
 * How far the figures of a total are approved with their periods. A figure that changed after an approval is not covered
 * by it any more.
 * @param rootUnitId the unit whose total it is; what others contribute is approved in their own line. Null = of no single
 * unit: never more than provisional.
 */
export function figureStanding(
  figures: readonly StandingFigure[],
  approvals: readonly PeriodApproved[],
  rootUnitId: number | null,
): FigureStanding {
  const coveredBy = (figure: StandingFigure, units: readonly number[]) =>
    approvals.some(
      (one) => units.includes(one.unitId) && periodWithin(figure, one) && figure.recordedAt <= one.approvedAt,
    );
  const upToRoot = (path: readonly number[]) => {
    const root = rootUnitId === null ? -1 : path.indexOf(rootUnitId);
    return root < 0 ? path : path.slice(0, root + 1);
  };
  const complete = rootUnitId !== null && figures.length > 0;
  const byUnit = Map.groupBy(figures, (figure) => figure.unitId);
  const approved = [...byUnit.values()].filter((own) => own.every((figure) => coveredBy(figure, figure.path)));
  return {
    provisional: !complete || !figures.every((figure) => coveredBy(figure, upToRoot(figure.path))),
    periodApprovedUnits: approved.length,
  };
}
