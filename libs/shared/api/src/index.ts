import { CreateApp20261122080000 } from './migrations/20261122080000-create-app';
import { OutboxAccount20261122155000 } from './migrations/20261122155000-outbox-account';

export { Access } from './access/access';
export { AccessGuard } from './access/access.guard';
export { EMPTY_SCOPE, SYSTEM_SCOPE } from './access/actor';
export type { Actor, ActorGrant, ActorPost, DataScope, Principal } from './access/actor';
export { Authorizer } from './access/authorizer';
export { currentActor, requestContext, withRequestContext } from './access/request-context';
export type { RequestContext } from './access/request-context';
export { Public, Requires, SignedIn } from './access/requires';
export type { AccessRule } from './access/requires';
export { RouteAudit } from './access/route-audit';
export type { RouteRule } from './access/route-audit';
export { constraintProblems, problemOfDatabaseError } from './db/constraint-problems';
export { guardedUpdate } from './db/guarded-update';
export type { GuardedUpdate } from './db/guarded-update';
export { UnitOfWork } from './db/unit-of-work';
export type { AuditEntry, DomainEvent } from './db/unit-of-work';
export { FileStore } from './files/file-store';
export { EtagInterceptor } from './http/etag.interceptor';
export { IdempotencyInterceptor, NoReplay } from './http/idempotency.interceptor';
export { AcceptsFile, UploadInterceptor } from './http/upload.interceptor';
export type { FileRule } from './http/upload.interceptor';
export { IfMatch } from './http/if-match';
export { sameOriginOnly } from './http/origin';
export { ProblemFilter, problemOf } from './http/problem.filter';
export { validationPipe } from './http/validation';
export { newId } from './ids';
export { Installation } from './installation';
export { SharedModule } from './shared.module';
export { BusinessClock, SystemClock } from './time/clocks';

/** Migrations of schema `app`; the first of them runs before every other. */
export const sharedMigrations = [CreateApp20261122080000, OutboxAccount20261122155000];
