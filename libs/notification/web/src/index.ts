/** The inbox and its bell. */
export { Bell } from './bell';
export { noticeRoutes, stopMailRoutes } from './notification.routes';
