import type { UnitRelation } from '@congtac/shared-domain';
import type { Request } from 'express';
import type { Principal } from './actor';

/**
 * Who a request comes from and how units stand to each other. Lives here so that every context can ask;
 * the identity context implements it and the application binds it.
 */
export abstract class Authorizer {
  /** The person behind a request with their scope of today; undefined when nobody is signed in. */
  abstract authenticate(request: Request): Promise<Principal | undefined>;
  /**
   * The persons behind sessions that still live, by session id, with their scope of this moment. Looking does not count as
   * use of a session.
   */
  abstract principalsOf(sessionIds: readonly string[]): Promise<Map<string, Principal>>;
  /** A person without a session, for what they set up earlier and what reads with their rights of this moment. */
  abstract principalOfAccount(accountId: string): Promise<Principal | undefined>;
  /** Where `unitId` stands seen from `fromUnitId`, in today's tree. */
  abstract relation(fromUnitId: number, unitId: number): UnitRelation;
}
