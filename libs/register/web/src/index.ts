/** Screens of the registers. */
export { publicationRoutes } from './register.routes';
