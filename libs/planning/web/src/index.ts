/** Screens of plans and tasks. */
export { legalReachRoutes, planningRoutes, taskRoutes } from './planning.routes';
