import fc from 'fast-check';
import type { LinkedFigure } from './contracts/review.views';
import { type QualifiedValue, figureText, figuresIn, sumQualified } from './figures';

const exact = (value: number): QualifiedValue => ({ value, qualifier: 'EXACT' });
const figure = (text: string): LinkedFigure => ({
  key: text,
  label: text,
  value: 1,
  qualifier: 'EXACT',
  unitOfMeasure: '',
  text,
  approximate: false,
  indicatorId: null,
  periodFrom: '2020-01-01',
  periodTo: '2020-06-30',
  reportedUnits: 1,
  totalUnits: 1,
  rows: [],
});

describe('sumQualified', () => {
  it.each<[string, QualifiedValue[], QualifiedValue]>([
    ['nothing', [], exact(0)],
    ['exact parts', [exact(1000), exact(35)], exact(1035)],
    [
      'hơn 150 + 58 + 2 (G-6)',
      [{ value: 150, qualifier: 'OVER' }, exact(58), exact(2)],
      { value: 210, qualifier: 'OVER' },
    ],
    ['gần 550 + 88', [{ value: 550, qualifier: 'NEARLY' }, exact(88)], { value: 638, qualifier: 'NEARLY' }],
    [
      'hơn and gần together',
      [
        { value: 150, qualifier: 'OVER' },
        { value: 550, qualifier: 'NEARLY' },
      ],
      { value: 700, qualifier: 'ABOUT' },
    ],
  ])('%s', (_, parts, sum) => expect(sumQualified(parts)).toEqual(sum));

  it('is never exact when a part is not (I-17)', () => {
    const part = fc.record({
      value: fc.integer({ min: 0, max: 100000 }),
      qualifier: fc.constantFrom('EXACT' as const, 'OVER' as const, 'NEARLY' as const, 'ABOUT' as const),
    });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const inexact = parts.some((p) => p.qualifier !== 'EXACT');
        expect(sumQualified(parts).qualifier !== 'EXACT').toBe(inexact);
      }),
    );
  });
});

describe('figureText', () => {
  it.each([
    [exact(1035), 'lượt người', '1.035 lượt người'],
    [{ value: 150, qualifier: 'OVER' as const }, 'tập thể', 'hơn 150 tập thể'],
    [{ value: 550, qualifier: 'NEARLY' as const }, 'cá nhân', 'gần 550 cá nhân'],
    [exact(73.5), '%', '73,5%'],
    [exact(6), '', '6'],
  ])('%j %s → %s', (value, unit, text) => expect(figureText(value, unit)).toBe(text));
});

describe('figuresIn', () => {
  it('keeps the links of the wording that is still there', () => {
    const links = figuresIn('Có 1.035 lượt người tham dự', [figure('1.035 lượt người'), figure('56 tổ')]);
    expect(links.map((link) => link.text)).toEqual(['1.035 lượt người']);
  });

  it('does not take the end of a longer number for the figure', () => {
    expect(figuresIn('tại 56 tổ dân cư', [figure('6 tổ')])).toEqual([]);
    expect(figuresIn('tại 56 tổ, trong đó 6 tổ mới', [figure('6 tổ')])).toHaveLength(1);
  });

  it('has none for an empty text', () => expect(figuresIn(null, [figure('56 tổ')])).toEqual([]));
});
