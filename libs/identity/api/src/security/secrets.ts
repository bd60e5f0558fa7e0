import { createHash, randomBytes } from 'node:crypto';

/** A session token: 256 random bits as text. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored and compared instead of a secret. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
