import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A session token: 256 random bits as text. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a session token: keyed, so that a copy of the database alone opens no session. */
export function sealToken(token: string, key: string): Buffer {
  return createHmac('sha256', key).update(token).digest();
}

/** What is stored and compared instead of a secret. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
