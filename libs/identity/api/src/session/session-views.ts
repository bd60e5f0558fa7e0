import { Injectable } from '@nestjs/common';
import { Access, BusinessClock, Installation, SystemClock, UnitOfWork, currentActor } from '@congtac/shared-api';
import { allPermissions } from '@congtac/shared-domain';
import { type Locale, SESSION_HOURS, type SessionView, identityProblem } from '@congtac/identity-domain';
import { SessionRepository } from './session.repository';

/** What the signed-in person's screens show, and the small choices they make. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly sessions: SessionRepository,
    private readonly installation: Installation,
    private readonly clock: SystemClock,
    private readonly business: BusinessClock,
  ) {}

  /** The signed-in person. */
  current(): Promise<SessionView> {
    const actor = currentActor();
    return this.uow.read(async () => {
      const profile = await this.sessions.profile(actor.accountId);
      const names = await this.sessions.unitNames([...actor.grants, ...actor.posts].map((held) => held.unitId));
      const nameOf = (unitId: number) => names.get(unitId) ?? '';
      return {
        accountId: actor.accountId,
        login: actor.login,
        displayName: actor.displayName,
        personId: actor.personId,
        mustChangePassword: profile?.must_change_password ?? false,
        posts: actor.posts.map((post) => ({ ...post, unitName: nameOf(post.unitId) })),
        actingPostId: actor.actingPostId,
        grants: actor.grants.map((grant) => ({ ...grant, unitName: nameOf(grant.unitId) })),
        permissions: [...allPermissions().keys()].filter((code) => this.access.holds(code)).sort(),
        businessDate: this.business.today(),
        businessDateShifted: this.business.shifted,
        demo: this.installation.demo,
        locale: profile?.locale ?? 'vi',
      };
    });
  }

  /** Chooses the post acted in. Problem `identity.post-not-yours`. */
  async chooseActingPost(postId: string | null): Promise<SessionView> {
    const actor = currentActor();
    if (postId !== null && !actor.posts.some((post) => post.postId === postId))
      throw identityProblem('identity.post-not-yours');
    await this.uow.run(() => this.sessions.setActingPost(actor.sessionId, postId));
    actor.actingPostId = postId;
    return this.current();
  }

  /** Chooses the language of the screens. */
  async chooseLocale(locale: Locale): Promise<SessionView> {
    const actor = currentActor();
    await this.uow.run(() => this.sessions.setLocale(actor.accountId, locale));
    return this.current();
  }

  /** Start and end of a session begun now. */
  sessionWindow(): { now: Date; expiresAt: Date } {
    const now = this.clock.now();
    return { now, expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000) };
  }
}
