import { AccountsAt20261122155500 } from './migrations/20261122155500-accounts-at';
import { CreateIdentity20261122100000 } from './migrations/20261122100000-create-identity';
import { LiveSession20261122231001 } from './migrations/20261122231001-live-session';
import { RolesOfSuccessors20261122220001 } from './migrations/20261122220001-roles-of-successors';
import { SeeEveryRole20261122101000 } from './migrations/20261122101000-see-every-role';

export { IdentityAccess } from './access/identity-access';
export { AccountLoader, type SampleAccount } from './account/account-loader';
export { FirstAdministrator, type FirstAdministratorWish } from './account/first-administrator';
export { identityEntities } from './entities';
export { IdentityModule } from './identity.module';

/** Migrations of schema `identity`. */
export const identityMigrations = [
  CreateIdentity20261122100000,
  SeeEveryRole20261122101000,
  AccountsAt20261122155500,
  LiveSession20261122231001,
  RolesOfSuccessors20261122220001,
];
