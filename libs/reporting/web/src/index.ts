/** Pages of reporting: home, the report form, approval, overview. Only routes leave this lib. */
export {
  approvalRoutes,
  consolidationRoutes,
  figureRoutes,
  homeRoutes,
  periodApprovalRoutes,
  overviewRoutes,
  periodRoutes,
  reportRoutes,
} from './reporting.routes';
