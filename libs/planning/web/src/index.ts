/** Screens of plans and tasks. */
export { planningRoutes, taskRoutes } from './planning.routes';
