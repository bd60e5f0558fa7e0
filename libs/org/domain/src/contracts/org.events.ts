/** Events of the organisation register, written to the outbox in the same transaction as the change. */
export const ORG_EVENTS = [
  'org.unit-created',
  'org.unit-updated',
  'org.unit-moved',
  'org.unit-closed',
  'org.unit-handed-over',
  'org.units-imported',
  'org.person-added',
] as const;
export type OrgEventType = (typeof ORG_EVENTS)[number];
