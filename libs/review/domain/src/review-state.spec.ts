import {
  REVIEW_ACTIONS,
  REVIEW_STATUSES,
  type ReviewAction,
  type ReviewStatus,
  canResolveDirections,
  isEditable,
  isFrozen,
  nextReviewStatus,
  reviewActions,
} from './review-state';

const paths: [ReviewStatus, ReviewAction, ReviewStatus][] = [
  ['DRAFT', 'submit', 'SUBMITTED'],
  ['SUBMITTED', 'return', 'RETURNED'],
  ['RETURNED', 'submit', 'SUBMITTED'],
  ['SUBMITTED', 'accept', 'ACCEPTED'],
  ['ACCEPTED', 'publish', 'PUBLISHED'],
];

describe('review states', () => {
  it.each(paths)('%s -%s→ %s', (from, action, to) => expect(nextReviewStatus(from, action)).toBe(to));

  it('knows no other way', () => {
    const all = REVIEW_STATUSES.flatMap((status) => REVIEW_ACTIONS.map((action) => [status, action] as const));
    const possible = all.filter(([status, action]) => nextReviewStatus(status, action) !== undefined);
    expect(possible).toHaveLength(paths.length);
  });

  it.each<[ReviewStatus, ReviewAction[], boolean, boolean, boolean]>([
    ['DRAFT', ['submit'], true, false, true],
    ['SUBMITTED', ['return', 'accept'], false, false, false],
    ['RETURNED', ['submit'], true, false, true],
    ['ACCEPTED', ['publish'], false, true, true],
    ['PUBLISHED', [], false, true, false],
  ])('%s: buttons %j, editable %s, frozen %s, directions %s', (status, actions, editable, frozen, resolves) => {
    expect(reviewActions(status)).toEqual(actions);
    expect(isEditable(status)).toBe(editable);
    expect(isFrozen(status)).toBe(frozen);
    expect(canResolveDirections(status)).toBe(resolves);
  });
});
