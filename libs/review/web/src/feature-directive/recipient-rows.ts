import type { DirectiveRecipientView } from '@congtac/review-domain';

/** A row of the table of addressed units. */
export interface RecipientRow {
  readonly view: DirectiveRecipientView;
  /** 0 = directly addressed. */
  readonly depth: number;
}

/**
 * Rows in reading order: a unit, then the units it passed the directive on to when it is unfolded.
 * @param onlyWaiting keeps units that have not acknowledged, at any depth, and those above them.
 */
export function recipientRows(
  views: readonly DirectiveRecipientView[],
  unfolded: ReadonlySet<string>,
  onlyWaiting: boolean,
  depth = 0,
): RecipientRow[] {
  return views
    .filter((view) => !onlyWaiting || waits(view))
    .flatMap((view) => [
      { view, depth },
      ...(onlyWaiting || unfolded.has(view.id) ? recipientRows(view.below, unfolded, onlyWaiting, depth + 1) : []),
    ]);
}

function waits(view: DirectiveRecipientView): boolean {
  return view.acknowledgedAt === null || view.below.some(waits);
}
