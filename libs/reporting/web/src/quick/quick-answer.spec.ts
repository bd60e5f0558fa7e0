import { card } from '../testing/builders';
import { emptyQuick, gapOf, meetingContent, meetingGapOf, type QuickModel, quickContent } from './quick-answer';

const target = { indicatorId: 'i', indicatorName: 'Lượt người', unitOfMeasure: 'lượt người', value: null };
const words = { held: 'Đã họp.', notHeld: 'Chưa họp.', people: (count: number) => `${count} lượt người.` };
const typed = (more: Partial<QuickModel>): QuickModel => ({ ...emptyQuick, ...more });

describe('the short report of a card', () => {
  it.each([
    ['NUMBER', {}, 'value'],
    ['NUMBER', { value: 0 }, undefined],
    ['YES_NO', {}, 'held'],
    ['YES_NO', { held: 'NO' }, undefined],
    ['NOTE', { note: '  ' }, 'note'],
    ['NOTE', { note: 'Đã treo cờ' }, undefined],
  ] as const)('%s %j misses %s', (quick, model, gap) => expect(gapOf(card('a', { quick }), typed(model))).toBe(gap));

  it.each([
    [
      'NUMBER',
      { value: 41, note: 'Tốt' },
      { resultText: 'Tốt', values: [{ indicatorId: 'i', blank: 'NUMBER', value: 41 }] },
    ],
    ['NUMBER', { value: 0 }, { resultText: '', values: [{ indicatorId: 'i', blank: 'ZERO' }] }],
    ['YES_NO', { held: 'YES' }, { resultText: '', values: [{ indicatorId: 'i', blank: 'NUMBER', value: 1 }] }],
    ['YES_NO', { held: 'NO' }, { resultText: '', values: [{ indicatorId: 'i', blank: 'ZERO' }] }],
    ['NOTE', { note: ' Đã treo cờ ' }, { resultText: 'Đã treo cờ', values: [] }],
  ] as const)('%s %j', (quick, model, content) =>
    expect(quickContent(card('a', { quick, target }), typed(model))).toEqual(content),
  );
});

describe('the area head’s card', () => {
  const meeting = card('m', { quick: 'NUMBER', target, meeting: true });

  it.each([
    ['nothing said', {}, 'held'],
    ['a number says that it took place', { value: 32 }, undefined],
    ['held, but how many', { held: 'YES' }, 'value'],
    ['not held', { held: 'NO' }, undefined],
  ] as const)('%s', (_, model, gap) => expect(meetingGapOf(meeting, typed(model))).toBe(gap));

  it('writes the answers in words and the figure', () => {
    expect(meetingContent(meeting, typed({ value: 32, note: 'Bà con đồng tình.' }), words)).toEqual({
      resultText: 'Đã họp. Bà con đồng tình.',
      values: [{ indicatorId: 'i', blank: 'NUMBER', value: 32 }],
    });
    expect(meetingContent(meeting, typed({ held: 'NO', value: 5 }), words)).toEqual({
      resultText: 'Chưa họp.',
      values: [],
    });
  });

  it('keeps the number in the text where no figure is asked for', () =>
    expect(meetingContent(card('n', { quick: 'NOTE' }), typed({ value: 32 }), words)).toEqual({
      resultText: 'Đã họp. 32 lượt người.',
      values: [],
    }));
});
