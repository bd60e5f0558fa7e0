/** What the limiter remembers of one bucket: failures since the window began and until when it is closed. */
export interface AttemptState {
  failures: number;
  windowStart: Date;
  blockedUntil: Date | null;
}

/** Wrong tries an account has before it must wait. */
export const ACCOUNT_FREE_TRIES = 5;
/** Tries from one address within a minute; a ward's people share one address. */
export const ADDRESS_TRIES_PER_MINUTE = 30;

const MINUTE_MS = 60_000;
const ACCOUNT_WINDOW_MS = 24 * 60 * MINUTE_MS;
const DELAYS_MINUTES = [1, 2, 4, 8, 15];

/** Seconds the bucket stays closed from `now`; 0 when it is open. */
export function secondsBlocked(state: AttemptState | undefined, now: Date): number {
  const until = state?.blockedUntil?.getTime() ?? 0;
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

/** The account's bucket after one more wrong try: five are free, then 1, 2, 4, 8 and 15 minutes. */
export function afterAccountFailure(state: AttemptState | undefined, now: Date): AttemptState {
  const current = live(state, now, ACCOUNT_WINDOW_MS);
  const failures = current.failures + 1;
  const step = failures - ACCOUNT_FREE_TRIES;
  if (step < 0) return { failures, windowStart: current.windowStart, blockedUntil: null };
  const minutes = DELAYS_MINUTES[Math.min(step, DELAYS_MINUTES.length - 1)];
  return { failures, windowStart: current.windowStart, blockedUntil: new Date(now.getTime() + minutes * MINUTE_MS) };
}

/** The address's bucket after one more wrong try: closed for the rest of the minute at thirty. */
export function afterAddressFailure(state: AttemptState | undefined, now: Date): AttemptState {
  const current = live(state, now, MINUTE_MS);
  const failures = current.failures + 1;
  const blockedUntil =
    failures >= ADDRESS_TRIES_PER_MINUTE ? new Date(current.windowStart.getTime() + MINUTE_MS) : null;
  return { failures, windowStart: current.windowStart, blockedUntil };
}

function live(state: AttemptState | undefined, now: Date, windowMs: number): AttemptState {
  if (state && now.getTime() - state.windowStart.getTime() < windowMs) return state;
  return { failures: 0, windowStart: now, blockedUntil: null };
}
