/** Events of accounts and roles, written to the outbox in the same transaction as the change. */
export const IDENTITY_EVENTS = [
  'identity.account-invited',
  'identity.account-activated',
  'identity.account-disabled',
  'identity.grant-added',
  'identity.grant-ended',
] as const;
export type IdentityEventType = (typeof IDENTITY_EVENTS)[number];
