import type { FigureSharesView } from './contracts/figure.views';

/** What the shares of a total are told from. */
export interface ShareInput {
  /** Units that count: expected or reporting ones, each once. */
  units: readonly number[];
  /** Counted figures: of which unit, and whether an estimate. */
  figures: readonly { unitId: number; estimate?: boolean }[];
  /** Units with something newer that was sent and waits for a decision. */
  waitingUnits: ReadonlySet<number>;
}

/** Puts each unit into exactly one of missing, stale, estimated, approved; the four always add up to the units. */
export function sharesOf(input: ShareInput): FigureSharesView {
  const shares: FigureSharesView = { approved: 0, estimated: 0, stale: 0, missing: 0 };
  const reported = new Set(input.figures.map((figure) => figure.unitId));
  const estimating = new Set(input.figures.filter((figure) => figure.estimate).map((figure) => figure.unitId));
  for (const unit of new Set(input.units)) {
    if (!reported.has(unit)) shares.missing += 1;
    else if (input.waitingUnits.has(unit)) shares.stale += 1;
    else if (estimating.has(unit)) shares.estimated += 1;
    else shares.approved += 1;
  }
  return shares;
}
