/** The catalogues and where each one lives. */
export const CATALOGUES = {
  'theme-set': { table: 'calendar.theme_set', key: 'set_id', prefix: 'BCD' },
  theme: { table: 'calendar.theme', key: 'theme_id', prefix: 'CD' },
  campaign: { table: 'calendar.campaign', key: 'campaign_id', prefix: 'PT' },
  event: { table: 'calendar.calendar_event', key: 'event_id', prefix: 'SK' },
  audience: { table: 'calendar.audience', key: 'audience_id', prefix: 'DT' },
} as const;

/** Name of a catalogue. */
export type CatalogueKind = keyof typeof CATALOGUES;
