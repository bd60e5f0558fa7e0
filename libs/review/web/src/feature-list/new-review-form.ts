import { type SchemaPathTree, validate, validateStandardSchema } from '@angular/forms/signals';
import { CreateReview, type ReviewKind } from '@congtac/review-domain';
import { dtoSchema } from '@congtac/shared-data';

/** What the "new review" dialog edits. */
export interface NewReviewModel {
  unitId: number;
  kind: ReviewKind;
  year: number;
  from: string;
  to: string;
  planId: string;
}

/** Sentences of the rules that the API's class does not have. */
export interface NewReviewWords {
  from(): string;
  to(): string;
}

/** Half-year and year reviews are told by their year, the others by their two days. */
export function takesYear(kind: ReviewKind): boolean {
  return kind === 'SO_KET_6_THANG' || kind === 'TONG_KET_NAM';
}

/** Rules of the dialog: those of the API's class, and the period that the kind needs. */
export function newReviewRules(words: NewReviewWords): (path: SchemaPathTree<NewReviewModel>) => void {
  return (path) => {
    validateStandardSchema(path, dtoSchema<NewReviewModel>(CreateReview));
    validate(path.from, ({ value, valueOf }) =>
      !takesYear(valueOf(path.kind)) && value() === '' ? { kind: 'period', message: words.from() } : undefined,
    );
    validate(path.to, ({ value, valueOf }) => {
      const wrong = value() === '' || value() < valueOf(path.from);
      return !takesYear(valueOf(path.kind)) && wrong ? { kind: 'period', message: words.to() } : undefined;
    });
  };
}

/** The request body of a valid model: only the period of its kind. */
export function newReviewBody(model: NewReviewModel): CreateReview {
  const { unitId, kind, year, from, to, planId } = model;
  const period = takesYear(kind) ? { year } : { from, to };
  return { unitId, kind, ...period, ...(planId && { planId }) };
}
