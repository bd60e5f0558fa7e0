import { addDays, type CivilDate } from '@congtac/shared-domain';
import type { DayOff } from './contracts/day-off';

/**
 * Public holidays of one year as the government announced them. Days are `MM-DD` of that year, `a..b` = both ends
 * included. `swaps` are working days exchanged: [day off, day worked].
 */
interface YearOfDays {
  readonly year: number;
  /** False while the announcement has not been seen: fixed holidays are right, the exchange of days is a guess. */
  readonly confirmed: boolean;
  readonly newYear: readonly string[];
  readonly tet: readonly string[];
  readonly hungKings: readonly string[];
  readonly spring: readonly string[];
  readonly nationalDay: readonly string[];
  readonly others?: readonly (readonly [day: string, name: string])[];
  readonly compensatory: readonly (readonly [day: string, name: string])[];
  readonly swaps?: readonly (readonly [off: string, worked: string])[];
}

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Nguyên đán';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const NATIONAL_DAY = 'Quốc khánh';
const SPRING: Readonly<Record<string, string>> = { '04-30': 'Ngày Chiến thắng', '05-01': 'Ngày Quốc tế Lao động' };
const BOTH = ['04-30', '05-01'];

/** The data: one entry a year, checked against the yearly announcements for offices of the state. */
const YEARS: readonly YearOfDays[] = [
  {
    year: 2016,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['02-07..02-11'],
    hungKings: ['04-16'],
    spring: BOTH,
    nationalDay: ['09-02'],
    compensatory: [
      ['02-12', TET],
      ['04-18', HUNG_KINGS],
      ['05-02', 'Ngày Chiến thắng'],
      ['05-03', 'Ngày Quốc tế Lao động'],
    ],
  },
  {
    year: 2017,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['01-26..01-30'],
    hungKings: ['04-06'],
    spring: BOTH,
    nationalDay: ['09-02'],
    compensatory: [
      ['01-02', NEW_YEAR],
      ['01-31', TET],
      ['02-01', TET],
      ['05-02', 'Ngày Chiến thắng'],
      ['09-04', NATIONAL_DAY],
    ],
  },
  {
    year: 2018,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['02-14..02-18'],
    hungKings: ['04-25'],
    spring: BOTH,
    nationalDay: ['09-02'],
    compensatory: [
      ['02-19', TET],
      ['02-20', TET],
      ['09-03', NATIONAL_DAY],
    ],
    swaps: [['2018-12-31', '2019-01-05']],
  },
  {
    year: 2019,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['02-04..02-08'],
    hungKings: ['04-14'],
    spring: BOTH,
    nationalDay: ['09-02'],
    compensatory: [['04-15', HUNG_KINGS]],
    swaps: [['2019-04-29', '2019-05-04']],
  },
  {
    year: 2020,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['01-23..01-27'],
    hungKings: ['04-02'],
    spring: BOTH,
    nationalDay: ['09-02'],
    compensatory: [
      ['01-28', TET],
      ['01-29', TET],
    ],
  },
  {
    year: 2021,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['02-10..02-14'],
    hungKings: ['04-21'],
    spring: BOTH,
    nationalDay: ['09-02..09-03'],
    compensatory: [
      ['02-15', TET],
      ['02-16', TET],
      ['05-03', 'Ngày Quốc tế Lao động'],
    ],
  },
  {
    year: 2022,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['01-31..02-04'],
    hungKings: ['04-10'],
    spring: BOTH,
    nationalDay: ['09-01..09-02'],
    compensatory: [
      ['01-03', NEW_YEAR],
      ['04-11', HUNG_KINGS],
      ['05-02', 'Ngày Chiến thắng'],
      ['05-03', 'Ngày Quốc tế Lao động'],
    ],
  },
  {
    year: 2023,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['01-20..01-24'],
    hungKings: ['04-29'],
    spring: BOTH,
    nationalDay: ['09-01..09-02'],
    compensatory: [
      ['01-02', NEW_YEAR],
      ['01-25', TET],
      ['01-26', TET],
      ['05-02', HUNG_KINGS],
      ['05-03', 'Ngày Chiến thắng'],
      ['09-04', NATIONAL_DAY],
    ],
  },
  {
    year: 2024,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['02-08..02-12'],
    hungKings: ['04-18'],
    spring: BOTH,
    nationalDay: ['09-02..09-03'],
    compensatory: [
      ['02-13', TET],
      ['02-14', TET],
    ],
    swaps: [['2024-04-29', '2024-05-04']],
  },
  {
    year: 2025,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['01-27..01-31'],
    hungKings: ['04-07'],
    spring: BOTH,
    nationalDay: ['09-01..09-02'],
    compensatory: [],
    swaps: [['2025-05-02', '2025-04-26']],
  },
  {
    year: 2026,
    confirmed: true,
    newYear: ['01-01'],
    tet: ['02-16..02-20'],
    hungKings: ['04-26'],
    spring: BOTH,
    nationalDay: ['09-01..09-02'],
    others: [['11-24', 'Ngày Văn hóa Việt Nam']],
    compensatory: [['04-27', HUNG_KINGS]],
    swaps: [
      ['2026-01-02', '2026-01-10'],
      ['2026-08-31', '2026-08-22'],
    ],
  },
  {
    year: 2027,
    confirmed: false,
    newYear: ['01-01'],
    tet: ['02-05..02-09'],
    hungKings: ['04-16'],
    spring: BOTH,
    nationalDay: ['09-02..09-03'],
    others: [['11-24', 'Ngày Văn hóa Việt Nam']],
    compensatory: [
      ['02-10', TET],
      ['02-11', TET],
      ['05-03', 'Ngày Quốc tế Lao động'],
    ],
  },
];

/** Days whose announcement could not be checked, although the rest of their year could: 24/11 as a paid day off. */
const UNCHECKED: ReadonlySet<CivilDate> = new Set(['2026-11-24']);

/** Every day of the years 2016 to 2027 that differs from the ordinary week, by day. */
export function officialDaysOff(): DayOff[] {
  return YEARS.flatMap(daysOf).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function daysOf(data: YearOfDays): DayOff[] {
  const make = (kind: DayOff['kind'], day: CivilDate, name: string): DayOff => ({
    day,
    kind,
    name,
    confirmed: data.confirmed && !UNCHECKED.has(day),
  });
  const holidays = (days: readonly string[], name: (day: string) => string) =>
    days.flatMap((range) => spread(data.year, range)).map((day) => make('HOLIDAY', day, name(day.slice(5))));
  return [
    ...holidays(data.newYear, () => NEW_YEAR),
    ...holidays(data.tet, () => TET),
    ...holidays(data.hungKings, () => HUNG_KINGS),
    ...holidays(data.spring, (day) => SPRING[day]),
    ...holidays(data.nationalDay, () => NATIONAL_DAY),
    ...(data.others ?? []).map(([day, name]) => make('HOLIDAY', `${data.year}-${day}`, name)),
    ...data.compensatory.map(([day, name]) => make('COMPENSATORY', `${data.year}-${day}`, `Nghỉ bù ${name}`)),
    ...(data.swaps ?? []).flatMap(([off, worked]) => [
      make('COMPENSATORY', off, `Nghỉ hoán đổi, làm bù ngày ${short(worked)}`),
      make('SWAPPED_WORKING', worked, `Làm bù cho ngày ${short(off)}`),
    ]),
  ];
}

function spread(year: number, range: string): CivilDate[] {
  const [first, last = first] = range.split('..').map((day) => `${year}-${day}`);
  const days: CivilDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function short(day: CivilDate): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
