import { AsyncLocalStorage } from 'node:async_hooks';
import { commonProblem } from '@congtac/shared-domain';
import type { Actor, Principal } from './actor';

/** Facts of the request being served, carried beside every call. */
export interface RequestContext {
  requestId: string;
  principal?: Principal;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `fn` with its own request context. */
export function withRequestContext<T>(context: RequestContext, fn: () => T): T {
  return storage.run(context, fn);
}

/** The context of the request being served; undefined in background work. */
export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}

/** The signed-in person. Problem `common.unauthenticated` when nobody is. */
export function currentActor(): Actor {
  const actor = storage.getStore()?.principal?.actor;
  if (!actor) throw commonProblem('common.unauthenticated');
  return actor;
}
