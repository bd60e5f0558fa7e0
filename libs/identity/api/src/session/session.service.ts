import { Injectable } from '@nestjs/common';
import { UnitOfWork, currentActor, requestContext } from '@congtac/shared-api';
import { commonProblem } from '@congtac/shared-domain';
import {
  type ActivateAccount,
  type ChangePassword,
  SESSIONS_PER_ACCOUNT,
  type SessionView,
  type SignIn,
  foldLogin,
  identityProblem,
  passwordFault,
} from '@congtac/identity-domain';
import { ActivationCodes } from '../account/activation-codes';
import { AttemptLimiter } from '../security/attempt-limiter';
import { PasswordHasher } from '../security/password-hasher';
import { newToken } from '../security/secrets';
import { SessionKeeper } from './session-keeper';
import { SessionViews } from './session-views';
import { type CredentialRow, SessionRepository } from './session.repository';

/** Where a sign-in comes from. */
export interface Client {
  address: string;
  userAgent: string | null;
  /** Token of an earlier session of the same browser; it ends with the new sign-in. */
  oldToken: string | undefined;
}

/** A new session and the token that goes into the cookie. */
export interface StartedSession {
  token: string;
  expiresAt: Date;
  view: SessionView;
}

/** Signing in and out, first activation, and what a person sets for their own session. */
@Injectable()
export class SessionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly keeper: SessionKeeper,
    private readonly limiter: AttemptLimiter,
    private readonly hasher: PasswordHasher,
    private readonly codes: ActivationCodes,
    private readonly views: SessionViews,
  ) {}

  /**
   * Signs in. Unknown names, wrong passwords, invited and disabled accounts get one answer in one time.
   * Problems: `identity.sign-in-failed`, `identity.too-many-tries`.
   */
  async signIn(body: SignIn, client: Client): Promise<StartedSession> {
    const attempt = { login: foldLogin(body.login), address: client.address };
    await this.limiter.begin(attempt);
    const account = await this.uow.asSystem('sign-in', () => this.sessions.findCredentials(attempt.login));
    const usable = account?.status === 'ACTIVE' ? account : undefined;
    const fits = await this.hasher.verify(usable?.password_hash, body.password);
    if (!usable || !fits) throw identityProblem('identity.sign-in-failed');
    const renewed =
      !usable.demo && this.hasher.isOutdated(usable.password_hash ?? '') ? await this.hasher.hash(body.password) : null;
    return this.start(usable, client, async () => {
      await this.limiter.succeeded(attempt);
      if (renewed) await this.sessions.setPasswordHash(usable.account_id, renewed);
    });
  }

  /**
   * First sign-in, or a new password after a reset, with the code of the slip; ends all earlier sessions.
   * Problems: `identity.password-unfit`, `identity.activation-failed`, `identity.too-many-tries`.
   */
  async activate(body: ActivateAccount, client: Client): Promise<StartedSession> {
    const attempt = { login: foldLogin(body.login), address: client.address };
    const fault = passwordFault(body.password, attempt.login);
    if (fault)
      throw identityProblem('identity.password-unfit', { reason: fault }, [
        { pointer: '/password', code: 'password', detail: fault },
      ]);
    await this.limiter.begin(attempt);
    const account = await this.uow.asSystem('activation', async () => {
      const found = await this.sessions.findCredentials(attempt.login);
      return found && (await this.codes.check(found.account_id, body.code)) ? found : undefined;
    });
    if (!account) throw identityProblem('identity.activation-failed');
    const hash = await this.hasher.hash(body.password);
    return this.start(account, client, async () => {
      if (!(await this.codes.consume(account.account_id, body.code)))
        throw identityProblem('identity.activation-failed');
      await this.limiter.succeeded(attempt);
      await this.sessions.endAll(account.account_id);
      await this.sessions.setPasswordHash(account.account_id, hash);
      await this.uow.query(`update identity.account set status = 'ACTIVE' where account_id = $1`, [account.account_id]);
      await this.uow.audit({
        action: 'account.activated',
        entity: 'account',
        entityId: account.account_id,
        unitId: account.unit_id,
      });
      await this.uow.emit({
        type: 'identity.account-activated',
        unitId: account.unit_id,
        payload: { accountId: account.account_id },
      });
    });
  }

  /** Ends the session of this browser; signing out twice is no fault. */
  async signOut(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    await this.uow.asSystem('sign-out', () => this.sessions.endByToken(this.keeper.seal(token)));
  }

  /** Changes the own password; the other sessions of the account end. */
  async changePassword(body: ChangePassword): Promise<SessionView> {
    const actor = currentActor();
    const attempt = { login: actor.login, address: `account ${actor.accountId}` };
    const fault = passwordFault(body.newPassword, actor.login);
    if (fault) throw identityProblem('identity.password-unfit', { reason: fault });
    await this.limiter.begin(attempt);
    const account = await this.uow.asSystem('password check', () => this.sessions.findCredentials(actor.login));
    if (!(await this.hasher.verify(account?.password_hash, body.currentPassword)))
      throw identityProblem('identity.password-wrong');
    const hash = await this.hasher.hash(body.newPassword);
    await this.uow.asSystem('password change', async () => {
      await this.limiter.succeeded(attempt);
      await this.sessions.setPasswordHash(actor.accountId, hash);
      await this.sessions.endAll(actor.accountId, actor.sessionId);
      await this.uow.audit({
        action: 'account.password-changed',
        entity: 'account',
        entityId: actor.accountId,
        unitId: account?.unit_id ?? null,
      });
    });
    return this.views.current();
  }

  private async start(account: CredentialRow, client: Client, also: () => Promise<void>): Promise<StartedSession> {
    const token = newToken();
    const expiresAt = await this.uow.asSystem('sign-in', async () => {
      await also();
      return this.store(account, token, client);
    });
    const request = requestContext();
    const principal = await this.keeper.principalOf(token);
    if (!request || !principal) throw commonProblem('common.unauthenticated');
    request.principal = principal;
    return { token, expiresAt, view: await this.views.current() };
  }

  private async store(account: CredentialRow, token: string, client: Client): Promise<Date> {
    if (client.oldToken) await this.sessions.endByToken(this.keeper.seal(client.oldToken));
    const { now, expiresAt } = this.views.sessionWindow();
    await this.sessions.start({
      tokenHash: this.keeper.seal(token),
      account,
      now,
      expiresAt,
      userAgent: client.userAgent,
      keep: SESSIONS_PER_ACCOUNT,
    });
    await this.uow.audit({
      action: 'session.started',
      entity: 'account',
      entityId: account.account_id,
      unitId: account.unit_id,
      after: { login: account.login },
    });
    return expiresAt;
  }
}
