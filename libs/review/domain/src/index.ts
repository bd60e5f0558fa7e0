export * from './contracts/review.dto';
export * from './contracts/review.events';
export * from './contracts/review.permissions';
export * from './contracts/review.problems';
export * from './contracts/review.views';
export * from './review-kinds';
export * from './review-state';
