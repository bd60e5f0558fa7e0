/** Screens of a person's own account: signing in, activation, personal settings. Administration of others is org-web's. */
export { activationRoutes, personalRoutes, signInRoutes } from './identity.routes';
export { openSessionDialog } from './sign-in/open-session-dialog';
