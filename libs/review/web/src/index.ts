/** Pages of reviews: list, cockpit, preview of the document. Only routes leave this lib. */
export { reviewRoutes } from './review.routes';
