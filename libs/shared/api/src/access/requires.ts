import { SetMetadata } from '@nestjs/common';

/** Metadata key of a route's access rule. */
export const ACCESS_RULE = 'congtac:access';

/** What a route declares: open to everyone, open to every signed-in person, or a permission. */
export type AccessRule = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'permission'; code: string };

/** The route needs this permission at some unit; the service decides on the concrete unit. */
export const Requires = (code: string) => SetMetadata(ACCESS_RULE, { kind: 'permission', code } satisfies AccessRule);

/** The route serves every signed-in person (their own session, public registers, their own work list). */
export const SignedIn = () => SetMetadata(ACCESS_RULE, { kind: 'signed-in' } satisfies AccessRule);

/** The route is open without a session. Keep the list short: it is reviewed by a test. */
export const Public = () => SetMetadata(ACCESS_RULE, { kind: 'public' } satisfies AccessRule);
