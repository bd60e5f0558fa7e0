import { CreateOrg20261122090000 } from './migrations/20261122090000-create-org';

/** Migrations of schema `org`. */
export const orgMigrations = [CreateOrg20261122090000];
