import { figureStanding, type StandingFigure } from './figure-standing';

const figure = (unitId: number, more: Partial<StandingFigure> = {}): StandingFigure => ({
  ...{ unitId, path: [1, 2, unitId], from: '2020-01-01', to: '2020-03-31', recordedAt: 10 },
  ...more,
});
const half = { from: '2020-01-01', to: '2020-06-30', approvedAt: 20 };

describe('standing of a total', () => {
  const figures = [figure(3), figure(4)];

  it('is provisional until the unit of the total has approved', () => {
    expect(figureStanding(figures, [], 1)).toEqual({ provisional: true, periodApprovedUnits: 0 });
    expect(figureStanding(figures, [{ unitId: 2, ...half }], 1)).toEqual({ provisional: true, periodApprovedUnits: 2 });
    expect(figureStanding(figures, [{ unitId: 1, ...half }], 1)).toEqual({
      provisional: false,
      periodApprovedUnits: 2,
    });
    expect(figureStanding(figures, [{ unitId: 1, ...half }], 2).provisional).toBe(false);
  });

  it('is provisional again for what changed afterwards, and for what lies outside the period', () => {
    const changed = [figure(3), figure(4, { recordedAt: 21 })];
    const standing = { provisional: true, periodApprovedUnits: 1 };
    expect(figureStanding(changed, [{ unitId: 1, ...half }], 1)).toEqual(standing);
    const later = [figure(3), figure(4, { to: '2020-07-31' })];
    expect(figureStanding(later, [{ unitId: 1, ...half }], 1)).toEqual(standing);
  });

  it('is provisional without figures', () => {
    expect(figureStanding([], [{ unitId: 1, ...half }], 1)).toEqual({ provisional: true, periodApprovedUnits: 0 });
  });

  it('takes what units of other lines contribute as approved in their own line', () => {
    const guest = figure(8, { path: [7, 8] });
    expect(figureStanding([...figures, guest], [{ unitId: 1, ...half }], 1).provisional).toBe(true);
    const both = [
      { unitId: 1, ...half },
      { unitId: 8, ...half },
    ];
    expect(figureStanding([...figures, guest], both, 1).provisional).toBe(false);
    expect(figureStanding([...figures, guest], both, null).provisional).toBe(true);
  });
});
