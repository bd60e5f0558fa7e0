/** Pages of reviews, directives and meetings. Only routes leave this lib. */
export { directiveRoutes, meetingRoutes } from './directive.routes';
export { reviewRoutes } from './review.routes';
