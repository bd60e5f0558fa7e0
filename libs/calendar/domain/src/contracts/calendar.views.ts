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

/** Whether a campaign still runs. */
export const CAMPAIGN_STATUSES = ['ACTIVE', 'ENDED'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** How the day of an event is known: not at all, by the solar calendar, or by the lunar one. */
export const DAY_RULES = ['UNKNOWN', 'SOLAR', 'LUNAR'] as const;
export type DayRule = (typeof DAY_RULES)[number];

/** Level an event is held at. */
export const EVENT_LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'WARD', 'AREA'] as const;
export type EventLevel = (typeof EVENT_LEVELS)[number];

/** What every row of a catalogue carries beside its own columns. */
export interface CatalogueRowView {
  id: string;
  code: string;
  name: string;
  /** Owner; null = common to all units. */
  unitId: number | null;
  unitName: string | null;
  /** No longer offered for new work. */
  archived: boolean;
  demo: boolean;
  version: number;
  /** What the person may do with it. */
  allowed: ('edit' | 'delete')[];
}

/** A set of themes with the years it is in force; null = not stated. */
export interface ThemeSetView extends CatalogueRowView {
  yearFrom: number | null;
  yearTo: number | null;
}

/** Where the person may add rows: units of their own grants, and the common lists. */
export interface CatalogueRightsView {
  /** May keep the lists that are common to all, and the working calendar. */
  common: boolean;
  units: { unitId: number; unitName: string; catalogues: boolean; events: boolean }[];
}

/** One day by the lunar calendar; `label` as calendars print it: "15/8", "1/4 nhuận". */
export interface LunarDayView {
  day: CivilDate;
  lunarDay: number;
  lunarMonth: number;
  leap: boolean;
  label: string;
  yearName: string;
}

/** A theme (chuyên đề) of a programme of a congress term (S2-5…S2-8). */
export interface ThemeView extends CatalogueRowView {
  ordinal: number;
  /** The set it belongs to, e.g. the five programmes of one term. */
  setCode: string;
  /** Name of the set; its code when the set has no row of its own. */
  setName: string;
}

/** A campaign, movement or fund (S0-18, S3-26). */
export interface CampaignView extends CatalogueRowView {
  kind: CampaignKind;
  status: CampaignStatus;
  launchedBy: string | null;
}

/** An event or anniversary (S0-14, S0-15, S0-22). */
export interface EventView extends CatalogueRowView {
  kind: EventKind;
  year: number;
  /** How many years, e.g. 90 for "90 năm"; null when it is no anniversary. */
  ordinal: number | null;
  originDate: CivilDate | null;
  /** The day in `year`; null when the source states none. */
  date: CivilDate | null;
  /** True when the day is not known: nothing may be computed from it. */
  dateUnknown: boolean;
  dayRule: DayRule;
  /** Month and day of the lunar calendar; null unless `dayRule` is LUNAR. */
  lunarMonth: number | null;
  lunarDay: number | null;
  /** Comes every year from `firstYear` on; `year`, `date` and `ordinal` are those of the year asked for. */
  repeats: boolean;
  firstYear: number;
  scopeLevel: EventLevel | null;
}

/** A target audience of propaganda (S0-21). */
export type AudienceView = CatalogueRowView;
