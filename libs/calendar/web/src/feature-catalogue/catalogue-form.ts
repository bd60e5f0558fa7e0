import {
  type CampaignView,
  type EventView,
  SaveAudience,
  SaveCampaign,
  SaveEvent,
  SaveTheme,
  SaveThemeSet,
  type ThemeSetView,
  type ThemeView,
} from '@congtac/calendar-domain';
import type { DtoClass } from '@congtac/shared-data';
import type { CatalogueName, CatalogueRow } from '../data-access/catalogue-client';

/** The owner of rows that are common to all units. */
export const COMMON = 'chung';

/** What the dialog edits: the fields of all catalogues; each one uses its own. '' = nothing. */
export interface CatalogueModel {
  /** Key of the owner, or {@link COMMON}. */
  owner: string;
  code: string;
  name: string;
  archived: boolean;
  setCode: string;
  ordinal: number | null;
  yearFrom: number | null;
  yearTo: number | null;
  kind: string;
  status: string;
  launchedBy: string;
  year: number | null;
  originDate: string;
  dayRule: string;
  date: string;
  lunarDay: number | null;
  lunarMonth: number | null;
  repeats: boolean;
  scopeLevel: string;
}

/** The class that checks a catalogue's rows, the same as on the server. */
export const catalogueDtos: Readonly<Record<CatalogueName, DtoClass>> = {
  'theme-set': SaveThemeSet,
  theme: SaveTheme,
  campaign: SaveCampaign,
  event: SaveEvent,
  audience: SaveAudience,
};

const ownFields: Readonly<Record<CatalogueName, readonly (keyof CatalogueModel)[]>> = {
  'theme-set': ['yearFrom', 'yearTo'],
  theme: ['setCode', 'ordinal'],
  campaign: ['kind', 'status', 'launchedBy'],
  event: [
    'kind',
    'year',
    'ordinal',
    'originDate',
    'dayRule',
    'date',
    'lunarMonth',
    'lunarDay',
    'repeats',
    'scopeLevel',
  ],
  audience: [],
};

/** Fields that are left out of the body when nothing is typed. */
const droppedWhenBlank: readonly (keyof CatalogueModel)[] = ['code', 'launchedBy'];

/** The model of a new row (`row` undefined) or of one to change. */
export function catalogueModel(
  name: CatalogueName,
  row: CatalogueRow | undefined,
  start: Partial<CatalogueModel>,
): CatalogueModel {
  const event = row as Partial<EventView> | undefined;
  const campaign = row as Partial<CampaignView> | undefined;
  const theme = row as Partial<ThemeView> | undefined;
  const set = row as Partial<ThemeSetView> | undefined;
  return {
    owner: row?.unitId == null ? COMMON : String(row.unitId),
    code: row?.code ?? '',
    name: row?.name ?? '',
    archived: row?.archived ?? false,
    setCode: theme?.setCode ?? '',
    ordinal: theme?.ordinal ?? null,
    yearFrom: set?.yearFrom ?? null,
    yearTo: set?.yearTo ?? null,
    kind: event?.kind ?? (name === 'event' ? 'ANNIVERSARY' : 'CAMPAIGN'),
    status: campaign?.status ?? 'ACTIVE',
    launchedBy: campaign?.launchedBy ?? '',
    year: event?.year ?? null,
    originDate: event?.originDate ?? '',
    dayRule: event?.dayRule ?? 'SOLAR',
    date: event?.date ?? '',
    lunarDay: event?.lunarDay ?? null,
    lunarMonth: event?.lunarMonth ?? null,
    repeats: event?.repeats ?? false,
    scopeLevel: event?.scopeLevel ?? '',
    ...start,
  };
}

/** The request body: only the fields of the catalogue; what the day of an event does not use is null. */
export function catalogueBody(name: CatalogueName, model: CatalogueModel): Record<string, unknown> {
  const fields: (keyof CatalogueModel)[] = ['code', 'name', 'archived', ...ownFields[name]];
  const entries = fields
    .filter((field) => !(droppedWhenBlank.includes(field) && model[field] === ''))
    .map((field) => [field, unusedDay(name, field, model) || model[field] === '' ? null : model[field]] as const);
  const body = Object.fromEntries(entries);
  return { ...body, name: model.name.trim(), unitId: model.owner === COMMON ? null : Number(model.owner) };
}

function unusedDay(name: CatalogueName, field: keyof CatalogueModel, model: CatalogueModel): boolean {
  if (name !== 'event') return false;
  if (field === 'date') return model.dayRule !== 'SOLAR';
  return (field === 'lunarDay' || field === 'lunarMonth') && model.dayRule !== 'LUNAR';
}
