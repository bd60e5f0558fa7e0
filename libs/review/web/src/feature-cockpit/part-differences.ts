import type { CreateDirection, CreateLimitation, DirectionView, LimitationView } from '@congtac/review-domain';
import { type ConflictField, formatDate } from '@congtac/shared-ui';

type Words = (key: string) => string;

/** The fields of which the typed value differs from the server's, in words, for the question whose text stays. */
export const differing = {
  limitation(mine: CreateLimitation, theirs: LimitationView, words: Words): ConflictField[] {
    return changed([
      { label: words('review.limitation.text'), mine: mine.text, theirs: theirs.text },
      {
        label: words('review.limitation.causes'),
        mine: causesText(mine.causes ?? [], words),
        theirs: causesText(theirs.causes, words),
      },
    ]);
  },
  direction(mine: CreateDirection, theirs: DirectionView, words: Words): ConflictField[] {
    return changed([
      { label: words('review.direction.text'), mine: mine.text, theirs: theirs.text },
      {
        label: words('review.direction.dueOn'),
        mine: formatDate(mine.dueOn ?? null),
        theirs: formatDate(theirs.dueOn),
      },
    ]);
  },
};

/** Keeps the fields whose two values differ. */
export function changed(fields: readonly ConflictField[]): ConflictField[] {
  return fields.filter((field) => field.mine.trim() !== field.theirs.trim());
}

function causesText(causes: readonly { readonly kind: string; readonly text: string }[], words: Words): string {
  return causes.map((cause) => `${words(`review.cause.${cause.kind}`)}: ${cause.text}`).join('; ');
}
