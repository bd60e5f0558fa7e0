import { dashboardProblem } from '@congtac/reporting-domain';

/** A value of a page key. */
export type KeyPart = string | number | null;

/** Text that stands for the last row of a page. */
export function pageKey(parts: readonly KeyPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * What `pageKey` was made of. @param checks one test for each part. Problem `reporting.page-unknown` for anything else.
 */
export function readPageKey(text: string, checks: readonly ((part: unknown) => boolean)[]): KeyPart[] {
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== checks.length || !checks.every((check, at) => check(parts[at])))
    throw dashboardProblem('reporting.page-unknown');
  return parts as KeyPart[];
}

/** A day, `YYYY-MM-DD`. */
export const isDay = (part: unknown) => typeof part === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(part);
/** A UUID. */
export const isId = (part: unknown) =>
  typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part);
/** The key of a unit. */
export const isUnit = (part: unknown) => Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31;

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    // Not a key of ours: told as such by the caller.
    return undefined;
  }
}
