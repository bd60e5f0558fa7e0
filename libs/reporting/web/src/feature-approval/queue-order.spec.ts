import type { ReportRowView } from '@congtac/reporting-domain';
import { report } from '../testing/builders';
import { deedOf, exceptionsFirst, exceptionsOf, swipeOf, tickedAtFirst } from './queue-order';

const row = (reportId: string, more: Partial<ReportRowView> = {}): ReportRowView =>
  report({ reportId, status: 'SUBMITTED', allowed: ['accept', 'return'], summary: 'Đã họp.', ...more });
const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

describe('accepting many', () => {
  const rows = [row('a'), row('b', { late: true }), row('c'), row('d', { completesTask: true, revision: 2 })];

  it('lists exceptions first and ticks only what is usual', () => {
    expect(exceptionsFirst(rows).map(({ reportId }) => reportId)).toEqual(['b', 'd', 'a', 'c']);
    expect([...tickedAtFirst(rows)]).toEqual(['a', 'c']);
    expect(exceptionsOf(rows[3])).toEqual(['completes', 'again']);
    expect(exceptionsOf(row('e', { allowed: [], summary: ' ' }))).toEqual(['own', 'wordless']);
  });
});

describe('keys and swipes', () => {
  it.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['X', 'accept'],
    ['Enter', 'accept'],
    ['r', 'return'],
    ['u', 'undo'],
    ['q', undefined],
  ] as const)('%s: %s', (name, deed) => expect(deedOf(key(name), document.body)).toBe(deed));

  it('leaves typing, shortcuts of the browser and the buttons alone', () => {
    const [box, button] = [document.createElement('textarea'), document.createElement('button')];
    expect(deedOf(key('r'), box)).toBeUndefined();
    expect(deedOf(key('Enter'), button)).toBeUndefined();
    expect(deedOf(key('j'), button)).toBe('next');
    expect(deedOf(key('r', { ctrlKey: true }), document.body)).toBeUndefined();
    expect(deedOf(key('r', { isComposing: true }), document.body)).toBeUndefined();
  });

  it.each([
    [120, 10, 'accept'],
    [-120, -10, 'return'],
    [60, 0, undefined],
    [120, 90, undefined],
  ] as const)('a swipe of %s, %s: %s', (dx, dy, deed) => expect(swipeOf(dx, dy)).toBe(deed));
});
