/** Screens of accounts: signing in, activation, personal settings, and the administration of other people. */
export { activationRoutes, personalRoutes, signInRoutes } from './identity.routes';
export { openSessionDialog } from './sign-in/open-session-dialog';
export { peopleRoutes } from './people.routes';
