/** Client side of the API contract: requests, errors, the session, drafts on the device, DTO validation. See README.md. */
export { Api, IDEMPOTENCY_KEY, ifMatch, newKey, NO_SESSION_DIALOG, type PostOptions } from './http/api';
export { Connection } from './http/connection';
export { appInterceptors } from './http/interceptors';
export { AppError, type ErrorKind, type FieldProblem, type ProblemBody, toAppError } from './http/problem';
export { resourceError } from './http/resource-error';
export { nextUrl, requirePermission, sessionGuard, signedOutGuard } from './session/guards';
export { type Change, LiveChanges } from './live/live-changes';
export { LIVE_SOURCE } from './live/live-connection';
export { MetaClient } from './session/meta-client';
export { SessionStore } from './session/session-store';
export type { DemoAccount, MetaView, SessionGrant, SessionPost, SessionView } from './session/session-view';
export { type Draft, draftDelay, keepDraft } from './draft/draft';
export { DraftStorage, type StoredDraft } from './draft/draft-storage';
export { type DtoClass, type DtoSchema, dtoSchema, toBody } from './forms/dto-schema';
export { serverErrors } from './forms/server-errors';
