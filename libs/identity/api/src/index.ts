import { CreateIdentity20261122100000 } from './migrations/20261122100000-create-identity';

/** Migrations of schema `identity`. */
export const identityMigrations = [CreateIdentity20261122100000];
