import fc from 'fast-check';
import type { BurnUpView } from '@congtac/reporting-domain';
import { burnUpGeometry, niceTop } from './burn-up-geometry';

const frame = { width: 140, height: 120, left: 20, right: 0, top: 10, bottom: 10 };

const ends = ['2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30'];

function burnUp(values: (number | null)[], more: Partial<BurnUpView> = {}): BurnUpView {
  return {
    ...{ unitId: 7, unitName: 'Quận', planId: 'p', planTitle: 'Kế hoạch', indicatorId: 'i', indicatorName: 'Lượt' },
    ...{ unitOfMeasure: 'lượt', from: '2020-01-01', to: '2020-04-30', today: '2020-03-15', rows: {} },
    target: 400,
    steps: [
      { on: '2020-02-29', expected: 100 },
      { on: '2020-04-30', expected: 400 },
    ],
    months: ends.map((to, index) => ({
      ...{ month: to.slice(0, 7), to, added: null, text: '', approximate: false, expected: null },
      value: values[index] ?? null,
    })),
    ...more,
  };
}

describe('burn-up', () => {
  it('steps up on the days of the targets and ends with the plan', () => {
    const { expectedPath, targetY, scale } = burnUpGeometry(burnUp([]), frame);
    expect(expectedPath).toBe('M20 110H79.5V85H140V10H140');
    expect(targetY).toBe(10);
    expect(scale).toEqual([
      { at: 110, value: 0 },
      { at: 85, value: 100 },
      { at: 60, value: 200 },
      { at: 35, value: 300 },
      { at: 10, value: 400 },
    ]);
  });

  it('draws what is accepted up to today and never into months to come', () => {
    const { points, valuePath, todayX } = burnUpGeometry(burnUp([100, null, 200, null]), frame);
    expect(points.map((point) => point.month)).toEqual(['2020-01', '2020-03']);
    expect(points[1].x).toBe(todayX);
    expect(valuePath).toBe('M20 110L50.7 85L94.4 60');
  });

  it('without a word there is no line at all, and without a target no steps', () => {
    const { valuePath, expectedPath, targetY } = burnUpGeometry(burnUp([], { target: null, steps: [] }), frame);
    expect([valuePath, expectedPath, targetY]).toEqual(['', '', null]);
  });

  it('keeps every point inside the frame', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 4, maxLength: 4 }), fc.nat(1e9), (values, target) => {
        const { points, targetY } = burnUpGeometry(burnUp(values, { target }), frame);
        for (const { x, y } of [...points, { x: 20, y: targetY ?? 10 }]) {
          expect(x).toBeGreaterThanOrEqual(20);
          expect(x).toBeLessThanOrEqual(140);
          expect(y).toBeGreaterThanOrEqual(10);
          expect(y).toBeLessThanOrEqual(110);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [0, 4],
    [3, 4],
    [5, 8],
    [56, 80],
    [1035, 2000],
    [1000, 1000],
  ])('a scale for %p reaches to %p', (value, top) => expect(niceTop(value)).toBe(top));
});
