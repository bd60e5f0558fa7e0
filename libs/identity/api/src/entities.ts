import { AccountEntity, ActivationCodeEntity, RoleGrantEntity } from './account/account.entity';
import { LoginAttemptEntity, SessionEntity } from './session/session.entity';

/** One class per table of schema `identity`. */
export const identityEntities = [
  AccountEntity,
  RoleGrantEntity,
  ActivationCodeEntity,
  SessionEntity,
  LoginAttemptEntity,
];
