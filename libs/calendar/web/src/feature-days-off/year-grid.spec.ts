import type { DayOffView } from '@congtac/calendar-domain';
import { yearGrid } from './year-grid';

const tet: DayOffView = { day: '2020-01-25', kind: 'HOLIDAY', name: 'Tết', confirmed: true, version: 1 };

describe('grid of a year', () => {
  it('has every day once, in weeks from Monday to Sunday', () => {
    const months = yearGrid(2020, []);
    const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== undefined);
    expect([months.length, days.length, days[0].day, days.at(-1)?.day]).toEqual([12, 366, '2020-01-01', '2020-12-31']);
    expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true);
    // 01/01/2020 was a Wednesday.
    expect(months[0].weeks[0].findIndex((day) => day !== undefined)).toBe(2);
    expect(months[0].weeks[0].map((day) => day?.weekend ?? false)).toEqual([...Array(5).fill(false), true, true]);
  });

  it('marks the special days', () => {
    const marked = yearGrid(2020, [tet]).flatMap(({ weeks }) => weeks.flat().filter((day) => day?.mark));
    expect(marked.map((day) => [day?.day, day?.mark?.name])).toEqual([['2020-01-25', 'Tết']]);
  });
});
