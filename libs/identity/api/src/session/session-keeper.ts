import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock, Installation, type Principal, SystemClock, UnitOfWork } from '@congtac/shared-api';
import { sessionIdleMinutes } from '@congtac/identity-domain';
import { UnitTree } from '@congtac/org-api';
import { dataScopeOf, withPredecessors } from '../access/data-scope';
import { sealToken } from '../security/secrets';
import { SessionRepository, type SessionRow } from './session.repository';

const TOUCH_AFTER_MS = 60_000;

/** Finds the person behind a token: living session, active account, grants and posts of today, scope in today's tree. */
@Injectable()
export class SessionKeeper {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly tree: UnitTree,
    private readonly clock: SystemClock,
    private readonly business: BusinessClock,
    private readonly installation: Installation,
  ) {}

  /** What the database keeps of a token. */
  seal(token: string): Buffer {
    return sealToken(token, this.installation.sessionSecret);
  }

  /** @returns undefined when the token opens nothing. */
  async principalOf(token: string): Promise<Principal | undefined> {
    const now = this.clock.now();
    const row = await this.sessions.findLive(this.seal(token), now, this.business.today());
    if (!row) return undefined;
    if (isIdle(row, now)) {
      await this.uow.asSystem('idle session', () => this.sessions.end(row.session_id));
      return undefined;
    }
    if (now.getTime() - row.seen_at.getTime() > TOUCH_AFTER_MS)
      await this.uow.asSystem('session in use', () => this.sessions.touch(row.session_id, now));
    await this.tree.refresh({ revision: row.tree_revision, version: row.tree_version });
    return this.principal(row);
  }

  /** The persons behind these sessions, by session id; looking is no use of a session, so idle ones still end. */
  async living(sessionIds: readonly string[]): Promise<Map<string, Principal>> {
    const now = this.clock.now();
    const rows = await this.uow.asSystem('sessions of open screens', () =>
      this.sessions.findAll(sessionIds, now, this.business.today()),
    );
    await this.tree.refresh();
    const awake = rows.filter((row) => !isIdle(row, now));
    return new Map(awake.map((row) => [row.session_id, this.principal(row)]));
  }

  /** The person of an active account, for work that goes on without a session. @returns undefined when there is none. */
  async ofAccount(accountId: string): Promise<Principal | undefined> {
    const row = await this.uow.asSystem('a person without a session', () =>
      this.sessions.findAccount(accountId, this.clock.now(), this.business.today()),
    );
    if (!row) return undefined;
    await this.tree.refresh();
    return this.principal(row);
  }

  private principal(row: SessionRow): Principal {
    const grants = withPredecessors(row.grants, this.tree);
    return { actor: actorOf({ ...row, grants }), scope: dataScopeOf(grants, this.tree) };
  }
}

function isIdle(row: SessionRow, now: Date): boolean {
  const idleMs = now.getTime() - row.seen_at.getTime();
  return idleMs > sessionIdleMinutes(row.grants.map((grant) => grant.role)) * 60_000;
}

function actorOf(row: SessionRow): Actor {
  return {
    accountId: row.account_id,
    personId: row.person_id,
    login: row.login,
    displayName: row.display_name,
    sessionId: row.session_id,
    grants: row.grants,
    posts: row.posts,
    actingPostId: row.posts.some((post) => post.postId === row.acting_post_id) ? row.acting_post_id : null,
  };
}
