/** The inbox and its bell. */
export { Bell } from './bell';
export { noticeRoutes } from './notification.routes';
