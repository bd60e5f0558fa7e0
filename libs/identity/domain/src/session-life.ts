import type { Role } from '@congtac/shared-domain';

/** Hours after which every session ends, used or not. */
export const SESSION_HOURS = 24;
/** Sessions an account may have at once; the oldest give way. */
export const SESSIONS_PER_ACCOUNT = 10;

/** Minutes without a request after which a session ends: an hour for administrators, a working day for the others. */
export function sessionIdleMinutes(roles: readonly Role[]): number {
  return roles.includes('SYS_ADMIN') ? 60 : 8 * 60;
}
