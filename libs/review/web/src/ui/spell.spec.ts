import { spellParts } from './spell';

describe('length of time in its two largest parts', () => {
  it.each([
    [0, 'now', 0, 0, 0],
    [59, 'minutes', 0, 0, 59],
    [60, 'hours', 0, 1, 0],
    [190, 'hours', 0, 3, 10],
    [1440, 'days', 1, 0, 0],
    [3000, 'days', 2, 2, 0],
  ] as const)('%i minutes', (minutes, key, d, h, m) => expect(spellParts(minutes)).toEqual({ key, d, h, m }));
});
