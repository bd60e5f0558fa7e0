import type { CivilDate } from '@congtac/shared-domain';

/** Kinds of calendar event (domain.md §2.2). */
export const EVENT_KINDS = [
  'ANNIVERSARY',
  'HOLIDAY',
  'LUNAR_HOLIDAY',
  'CONGRESS',
  'ELECTION',
  'FAIR',
  'FORUM',
  'FESTIVAL',
  'AWARD',
  'CEREMONY',
  'EMERGENCY',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Kinds of campaign: cuộc vận động, phong trào, quỹ, ngày hội, đợt thi đua. */
export const CAMPAIGN_KINDS = ['CAMPAIGN', 'MOVEMENT', 'FUND', 'FESTIVAL', 'EMULATION_DRIVE'] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** A theme (chuyên đề) of a programme of a congress term (S2-5…S2-8). */
export interface ThemeView {
  id: string;
  code: string;
  name: string;
  ordinal: number;
  /** The set it belongs to, e.g. the five programmes of one term. */
  setCode: string;
}

/** A campaign, movement or fund (S0-18, S3-26). */
export interface CampaignView {
  id: string;
  code: string;
  name: string;
  kind: CampaignKind;
}

/** An event or anniversary (S0-14, S0-15, S0-22). */
export interface EventView {
  id: string;
  code: string;
  name: string;
  kind: EventKind;
  year: number;
  /** How many years, e.g. 90 for "90 năm"; null when it is no anniversary. */
  ordinal: number | null;
  originDate: CivilDate | null;
  /** The day in `year`; null when the source states none. */
  date: CivilDate | null;
  /** True when the day is not known: nothing may be computed from it. */
  dateUnknown: boolean;
}

/** A target audience of propaganda (S0-21). */
export interface AudienceView {
  id: string;
  code: string;
  name: string;
}
