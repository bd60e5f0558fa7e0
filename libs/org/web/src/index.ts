/** The register of units: tree, units with their people and posts, import of lists. Accounts are identity's pages. */
export { importRoutes, orgRoutes } from './org.routes';
