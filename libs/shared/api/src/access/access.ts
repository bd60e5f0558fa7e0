import { Injectable } from '@nestjs/common';
import { type PermissionRule, allPermissions, commonProblem, grantAllows, notFound } from '@congtac/shared-domain';
import type { Actor, ActorPost } from './actor';
import { Authorizer } from './authorizer';
import { currentActor } from './request-context';

/** Decides what the signed-in person may do on a unit (domain.md §2.11: role × position in the tree). */
@Injectable()
export class Access {
  constructor(private readonly authorizer: Authorizer) {}

  /** The signed-in person; problem `common.unauthenticated` when nobody is. */
  get actor(): Actor {
    return currentActor();
  }

  /** True when one of the person's grants allows `code` on the unit. */
  can(code: string, unitId: number): boolean {
    const rule = ruleOf(code);
    return this.actor.grants.some((grant) => grantAllows(rule, grant, this.authorizer.relation(grant.unitId, unitId)));
  }

  /** True when the person holds `code` at some unit: what `@Requires` asks for. */
  holds(code: string): boolean {
    const rule = ruleOf(code);
    return this.actor.grants.some((g) =>
      (['self', 'descendant', 'ancestor'] as const).some((r) => grantAllows(rule, g, r)),
    );
  }

  /** Passes, or throws `common.not-found` for a unit out of sight and `common.forbidden` for one in sight. */
  require(code: string, unitId: number): void {
    if (this.can(code, unitId)) return;
    throw this.sees(unitId) ? commonProblem('common.forbidden') : notFound();
  }

  /** True when the unit is the person's own, below a SUBTREE grant, or in the direct line above. */
  sees(unitId: number): boolean {
    return this.actor.grants.some((grant) => {
      const relation = this.authorizer.relation(grant.unitId, unitId);
      return relation === 'self' || relation === 'ancestor' || (relation === 'descendant' && grant.scope === 'SUBTREE');
    });
  }

  /** The codes of `codes` that the person may use on the unit. */
  allowed<C extends string>(codes: readonly C[], unitId: number): C[] {
    return codes.filter((code) => this.can(code, unitId));
  }

  /** The post the person acts in at a unit: the chosen one when it is there, else their first post there (I-20). */
  postAt(unitId: number): ActorPost | undefined {
    const there = this.actor.posts.filter((post) => post.unitId === unitId);
    const chosen = this.actor.posts.find((post) => post.postId === this.actor.actingPostId);
    return there.find((post) => post === chosen) ?? there[0] ?? chosen;
  }
}

function ruleOf(code: string): PermissionRule {
  const rule = allPermissions().get(code);
  if (!rule) throw new Error(`unknown permission ${code}`);
  return rule;
}
