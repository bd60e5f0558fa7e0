import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signed code with which the receiver of letters stops them without signing in: the account and its signature. */
export function stopCode(accountId: string, key: string): string {
  return `${accountId}.${signature(accountId, key)}`;
}

/** The account of a code; undefined when the signature is not ours. */
export function accountOfStopCode(code: string, key: string): string | undefined {
  const [accountId, signed] = code.split('.');
  if (!/^[0-9a-f-]{36}$/.test(accountId) || !signed) return undefined;
  const [given, expected] = [Buffer.from(signed), Buffer.from(signature(accountId, key))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? accountId : undefined;
}

function signature(accountId: string, key: string): string {
  return createHmac('sha256', key).update(`stop-mail/${accountId}`).digest('base64url');
}
