import { Injectable } from '@nestjs/common';
import { type ActorGrant, type ActorPost, UnitOfWork, newId } from '@congtac/shared-api';
import type { AccountState, Locale } from '@congtac/identity-domain';

/** A session with the account behind it. */
export interface SessionRow {
  session_id: string;
  seen_at: Date;
  acting_post_id: string | null;
  account_id: string;
  person_id: string;
  login: string;
  display_name: string;
  grants: ActorGrant[];
  posts: ActorPost[];
}

/** A session with the state of the tree on the day it is looked at. */
export interface LiveSession extends SessionRow {
  tree_revision: number;
  tree_version: number;
}

/** What signing in needs to know of an account. */
export interface CredentialRow {
  account_id: string;
  unit_id: number;
  login: string;
  display_name: string;
  password_hash: string | null;
  status: AccountState;
  demo: boolean;
}

/** What the session view adds to the actor. */
export interface ProfileRow {
  must_change_password: boolean;
  locale: Locale;
}

const PERSON = `
  a.account_id, a.person_id, a.login, a.display_name,
    (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'scope', g.scope, 'unitId', g.unit_id)), '[]')
       from identity.role_grant g where g.account_id = a.account_id
       and (g.valid_from is null or g.valid_from <= $3::date) and (g.valid_to is null or g.valid_to >= $3::date)) as grants,
    (select coalesce(jsonb_agg(jsonb_build_object('postId', p.post_id, 'unitId', p.unit_id, 'title', p.title)
         order by p.valid_from nulls first, p.post_id), '[]')
       from org.v_post p where p.person_id = a.person_id
       and (p.valid_from is null or p.valid_from <= $3::date) and (p.valid_to is null or p.valid_to >= $3::date)) as posts`;

const LIVE_SESSION = `
  select s.session_id, s.seen_at, s.acting_post_id, ${PERSON}
  from identity.session s join identity.account a on a.account_id = s.account_id
  where a.status = 'ACTIVE' and s.expires_at > $2
`;

/** SQL of sessions and credentials. */
@Injectable()
export class SessionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The living session of a token with the grants and posts of `today`; asked outside a transaction. */
  async findLive(tokenHash: Buffer, now: Date, today: string): Promise<LiveSession | undefined> {
    const params = [tokenHash, now, today];
    const [row] = await this.uow.single<LiveSession>('select * from identity.live_session($1, $2, $3)', params);
    return row;
  }

  /** Those of the sessions that live, with the grants and posts of `today`. */
  findAll(sessionIds: readonly string[], now: Date, today: string): Promise<SessionRow[]> {
    return this.uow.query<SessionRow>(`${LIVE_SESSION} and s.session_id = any($1::uuid[])`, [sessionIds, now, today]);
  }

  /** An active account in the shape of a session that nobody holds, with the grants and posts of `today`. */
  findAccount(accountId: string, now: Date, today: string): Promise<SessionRow | undefined> {
    return this.uow.one<SessionRow>(
      `select '' as session_id, $2::timestamptz as seen_at, null as acting_post_id, ${PERSON}
       from identity.account a where a.account_id = $1 and a.status = 'ACTIVE'`,
      [accountId, now, today],
    );
  }

  /** Notes that a session was used. */
  async touch(sessionId: string, now: Date): Promise<void> {
    await this.uow.query('update identity.session set seen_at = $2 where session_id = $1', [sessionId, now]);
  }

  /** Starts a session; an account keeps at most `keep` of them, the oldest go. */
  async start(session: {
    tokenHash: Buffer;
    account: CredentialRow;
    now: Date;
    expiresAt: Date;
    userAgent: string | null;
    keep: number;
  }): Promise<string> {
    const sessionId = newId();
    await this.uow.query(
      `insert into identity.session (session_id, token_hash, account_id, unit_id, created_at, seen_at, expires_at, user_agent)
       values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [
        sessionId,
        session.tokenHash,
        session.account.account_id,
        session.account.unit_id,
        session.now,
        session.expiresAt,
        session.userAgent,
      ],
    );
    await this.uow.query(
      `delete from identity.session where account_id = $1 and (expires_at <= $2 or session_id in (
         select session_id from identity.session where account_id = $1 order by created_at desc offset $3))`,
      [session.account.account_id, session.now, session.keep],
    );
    return sessionId;
  }

  /** Ends one session by its token. */
  async endByToken(tokenHash: Buffer): Promise<void> {
    await this.uow.query('delete from identity.session where token_hash = $1', [tokenHash]);
  }

  /** Ends one session. */
  async end(sessionId: string): Promise<void> {
    await this.uow.query('delete from identity.session where session_id = $1', [sessionId]);
  }

  /** Ends every session of an account, but the one to keep. */
  async endAll(accountId: string, keepSessionId: string | null = null): Promise<void> {
    await this.uow.query(
      'delete from identity.session where account_id = $1 and ($2::uuid is null or session_id <> $2)',
      [accountId, keepSessionId],
    );
  }

  /** The account behind a folded sign-in name. */
  findCredentials(login: string): Promise<CredentialRow | undefined> {
    return this.uow.one<CredentialRow>(
      `select account_id, unit_id, login, display_name, password_hash, status, demo from identity.account where login = $1`,
      [login],
    );
  }

  /** Stores a new hash of the same or a new password. */
  async setPasswordHash(accountId: string, hash: string): Promise<void> {
    await this.uow.query(
      `update identity.account set password_hash = $2, must_change_password = false, version = version + 1,
         updated_at = clock_timestamp() where account_id = $1`,
      [accountId, hash],
    );
  }

  /** Language and password state of an account. */
  profile(accountId: string): Promise<ProfileRow | undefined> {
    return this.uow.one<ProfileRow>('select must_change_password, locale from identity.account where account_id = $1', [
      accountId,
    ]);
  }

  /** Names of units by their keys. */
  async unitNames(unitIds: number[]): Promise<Map<number, string>> {
    const rows = await this.uow.query<{ unit_id: number; name: string }>(
      'select unit_id, name from org.v_unit where unit_id = any($1::integer[])',
      [unitIds],
    );
    return new Map(rows.map((row) => [row.unit_id, row.name]));
  }

  /** Chooses the post acted in. */
  async setActingPost(sessionId: string, postId: string | null): Promise<void> {
    await this.uow.query('update identity.session set acting_post_id = $2 where session_id = $1', [sessionId, postId]);
  }

  /** Chooses the language of the screens. */
  async setLocale(accountId: string, locale: Locale): Promise<void> {
    await this.uow.query('update identity.account set locale = $2 where account_id = $1', [accountId, locale]);
  }
}
