import { formatDate, type I18n } from '@congtac/shared-ui';

/** One filter of the list in words. */
export interface FilterChip {
  /** Name of its query parameter. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** Names behind ids of the filters; '' while they are not known. */
type KnownNames = Readonly<Record<'unitId' | 'planUnitId' | 'sectionId' | 'withinUnitId', string>>;

/** The filters of an address that people read, in a fixed order; a filter that is not set has no chip. */
export function filterChips(filters: Readonly<Record<string, string>>, names: KnownNames, i18n: I18n): FilterChip[] {
  const row = (key: string) => i18n.t(`reporting.rows.${key}`);
  const dash = (key: string) => i18n.t(`reporting.dash.filter.${key}`);
  const { timeliness, group } = filters;
  const chips: Record<string, [label: string, value: string]> = {
    timeliness: [row('timeliness'), timeliness ? i18n.t(`ui.timeliness.${timeliness}`) : ''],
    group: [dash('group'), group ? i18n.t(`reporting.dash.matrix.column.${group}`) : ''],
    unitId: [row('unit'), names.unitId],
    withinUnitId: [dash('withinUnitId'), names.withinUnitId],
    planUnitId: [row('unit'), names.planUnitId],
    sectionId: [row('section'), names.sectionId],
    themeId: [dash('themeId'), ''],
    noTheme: [dash('noTheme'), ''],
    cascadePlanId: [dash('cascadePlanId'), ''],
    year: [dash('year'), filters['year'] ?? ''],
    doneSince: [dash('doneSince'), formatDate(filters['doneSince'])],
    lateSince: [dash('lateSince'), formatDate(filters['lateSince'])],
    former: [dash('former'), ''],
    asOf: [dash('asOf'), formatDate(filters['asOf'])],
  };
  return Object.entries(chips)
    .filter(([name]) => filters[name] !== undefined)
    .map(([name, [label, value]]) => ({ name, label, value }));
}
