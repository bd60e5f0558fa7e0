/** Screens of the register of legal documents. */
export { documentRoutes } from './documents.routes';
