import { Global, Module } from '@nestjs/common';
import { Authorizer, constraintProblems } from '@congtac/shared-api';
import { identityProblem } from '@congtac/identity-domain';
import { OrgModule } from '@congtac/org-api';
import { IdentityAccess } from './access/identity-access';
import { AccountController } from './account/account.controller';
import { AccountEffects } from './account/account-effects';
import { AccountLoader } from './account/account-loader';
import { AccountRepository } from './account/account.repository';
import { AccountService } from './account/account.service';
import { ActivationCodes } from './account/activation-codes';
import { FirstAdministrator } from './account/first-administrator';
import { GrantRules } from './account/grant-rules';
import { InvitationService } from './account/invitation.service';
import { MetaController } from './meta/meta.controller';
import { MetaService } from './meta/meta.service';
import { PeopleImportController } from './people-import/people-import.controller';
import { PeopleImportService } from './people-import/people-import.service';
import { AttemptLimiter } from './security/attempt-limiter';
import { PasswordHasher } from './security/password-hasher';
import { SessionController } from './session/session.controller';
import { SessionCookie } from './session/session-cookie';
import { SessionKeeper } from './session/session-keeper';
import { SessionRepository } from './session/session.repository';
import { SessionService } from './session/session.service';
import { SessionViews } from './session/session-views';

constraintProblems({
  uq_account_login: () => identityProblem('identity.login-taken'),
  uq_account_person: () => identityProblem('identity.person-has-account'),
  ck_account_login: () => identityProblem('identity.login-unfit'),
});

/** Accounts, sessions and roles. Global, because it provides the `Authorizer` that every guarded route asks. */
@Global()
@Module({
  imports: [OrgModule],
  controllers: [SessionController, AccountController, MetaController, PeopleImportController],
  providers: [
    { provide: Authorizer, useClass: IdentityAccess },
    SessionCookie,
    SessionKeeper,
    SessionRepository,
    SessionService,
    SessionViews,
    PasswordHasher,
    AttemptLimiter,
    ActivationCodes,
    AccountRepository,
    AccountEffects,
    AccountService,
    AccountLoader,
    GrantRules,
    InvitationService,
    FirstAdministrator,
    MetaService,
    PeopleImportService,
  ],
  exports: [Authorizer, AccountLoader, FirstAdministrator],
})
export class IdentityModule {}
