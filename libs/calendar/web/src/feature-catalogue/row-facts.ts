import type { CampaignView, EventView, ThemeSetView, ThemeView } from '@congtac/calendar-domain';
import { formatDate, type I18n } from '@congtac/shared-ui';
import type { CatalogueName, CatalogueRow } from '../data-access/catalogue-client';

/** One fact of a row beside its name: a column of the table, a line of the card. */
export interface RowFact {
  readonly label: string;
  /** '' = nothing to say. */
  readonly text: string;
}

type Say = Pick<I18n, 't'>;

/** What a row of a catalogue says beside its name and its owner; always the same labels in one catalogue. */
export function factsOf(name: CatalogueName, row: CatalogueRow, i18n: Say): RowFact[] {
  if (name === 'theme') return [fact('ordinal', String((row as ThemeView).ordinal), i18n)];
  if (name === 'campaign') return campaignFacts(row as CampaignView, i18n);
  if (name === 'event') return eventFacts(row as EventView, i18n);
  return [];
}

/** "Từ 2019 đến 2024", '' when no year is stated. */
export function yearsOf({ yearFrom, yearTo }: Pick<ThemeSetView, 'yearFrom' | 'yearTo'>, i18n: Say): string {
  if (yearFrom === null) return '';
  return yearTo === null
    ? i18n.t('calendar.list.yearsFrom', { from: yearFrom })
    : i18n.t('calendar.list.years', { from: yearFrom, to: yearTo });
}

function campaignFacts(row: CampaignView, i18n: Say): RowFact[] {
  return [
    fact('kind', i18n.t(`calendar.campaignKind.${row.kind}`), i18n),
    fact('status', i18n.t(`calendar.campaignStatus.${row.status}`), i18n),
    fact('launchedBy', row.launchedBy ?? '', i18n),
  ];
}

function eventFacts(row: EventView, i18n: Say): RowFact[] {
  const years = row.ordinal === null ? '' : i18n.t('calendar.fact.anniversary', { years: row.ordinal });
  const yearly = row.repeats ? i18n.t('calendar.fact.yearly') : '';
  return [
    fact('date', [dayOf(row, i18n), yearly].filter(Boolean).join(' · '), i18n),
    fact('kind', [i18n.t(`calendar.eventKind.${row.kind}`), years].filter(Boolean).join(' · '), i18n),
    fact('level', row.scopeLevel === null ? '' : i18n.t(`calendar.level.${row.scopeLevel}`), i18n),
  ];
}

function dayOf(row: EventView, i18n: Say): string {
  if (row.date === null) return i18n.t('calendar.fact.unknown');
  const day = formatDate(row.date);
  if (row.dayRule !== 'LUNAR') return day;
  return i18n.t('calendar.fact.lunar', { day, lunar: `${row.lunarDay}/${row.lunarMonth}` });
}

function fact(key: string, text: string, i18n: Say): RowFact {
  return { label: i18n.t(`calendar.fact.${key}`), text };
}
