import type { DemoContext } from './demo-context';
import { insertRows } from './insert';

/** Themes belong to a congress term and change with it: the five of the IX Congress. */
const THEME_SET = 'MTTQ-IX';

/** Themes, campaigns, events and audiences that the texts name. An event whose day no text states has none. */
export async function loadCalendar(context: DemoContext): Promise<void> {
  const { seed, uow } = context;
  const base = (kind: string, item: { code: string; name: string }) => ({
    [`${kind}_id`]: context.id(kind, item.code),
    code: item.code,
    name: item.name,
    source_code: item.code,
  });
  await insertRows(uow, 'calendar.theme_set', [
    {
      set_id: context.id('theme-set', THEME_SET),
      code: THEME_SET,
      name: 'Chương trình hành động Đại hội MTTQ Việt Nam lần thứ IX',
      year_from: 2019,
      year_to: 2024,
      demo: true,
    },
  ]);
  const themes = seed.themes.map((theme) => ({ ...base('theme', theme), ordinal: theme.ordinal, set_code: THEME_SET }));
  await insertRows(uow, 'calendar.theme', themes);
  await insertRows(
    uow,
    'calendar.campaign',
    seed.campaigns.map((campaign) => ({ ...base('campaign', campaign), kind: campaign.kind })),
  );
  await insertRows(
    uow,
    'calendar.calendar_event',
    seed.events.map((event) => ({
      ...base('event', event),
      kind: event.kind,
      year: event.year,
      ordinal: event.ordinal,
      origin_date: event.originDate,
      date: event.date,
      date_unknown: event.date === null,
    })),
  );
  await insertRows(
    uow,
    'calendar.audience',
    seed.audiences.map((audience) => base('audience', audience)),
  );
}
