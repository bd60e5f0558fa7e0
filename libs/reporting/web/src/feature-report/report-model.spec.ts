import { indicatorId, report, session } from '../testing/builders';
import {
  bodyOf,
  fitTo,
  type FigureModel,
  modelOf,
  rowPointer,
  sameContent,
  saysNothing,
  seesPercent,
} from './report-model';

const figure = (more: Partial<FigureModel>): FigureModel => ({
  indicatorId,
  blank: 'NUMBER',
  value: null,
  qualifier: 'EXACT',
  meetingOn: '',
  meetingName: '',
  warningReason: '',
  ...more,
});
const withFigure = (more: Partial<FigureModel>) => ({ ...modelOf(report()), values: [figure(more)] });

describe('figures of a report as a request', () => {
  it.each([
    ['a number', { value: 56 }, [{ indicatorId, blank: 'NUMBER', value: 56 }]],
    ['nothing typed is left out', { value: null }, []],
    ['a typed 0 is "bằng 0"', { value: 0 }, [{ indicatorId, blank: 'ZERO' }]],
    ['bằng 0 bears no number', { blank: 'ZERO', value: 7 }, [{ indicatorId, blank: 'ZERO' }]],
    ['không phát sinh', { blank: 'NONE_OCCURRED' }, [{ indicatorId, blank: 'NONE_OCCURRED' }]],
    ['không áp dụng', { blank: 'NOT_APPLICABLE' }, [{ indicatorId, blank: 'NOT_APPLICABLE' }]],
    [
      'hơn 150, of a meeting',
      { value: 150, qualifier: 'OVER', meetingOn: '2020-03-31', meetingName: ' Họp quý I ' },
      [
        {
          indicatorId,
          blank: 'NUMBER',
          value: 150,
          qualifier: 'OVER',
          meetingOn: '2020-03-31',
          meetingName: 'Họp quý I',
        },
      ],
    ],
  ] as const)('%s', (_name, typed, expected) => {
    expect(bodyOf(withFigure(typed as Partial<FigureModel>), false).values).toEqual(expected);
  });

  it('leaves the percentage alone for people who are not asked for it, and may empty texts', () => {
    const model = { ...modelOf(report({ resultText: 'cũ', progressPercent: 40 })), resultText: '' };
    expect(bodyOf(model, false)).toEqual({
      ...{ resultText: '', difficultyText: '', proposalText: '', values: [] },
      ...{ estimate: false, periodId: null },
    });
    expect(bodyOf(model, true).progressPercent).toBe(40);
  });
});

describe('the form of a report', () => {
  it('has one row for each told figure and each target not told yet', () => {
    const told = {
      indicatorId: 'i2',
      indicatorName: 'Lượt người',
      unitOfMeasure: 'lượt',
      blank: 'ZERO' as const,
      value: 0,
      qualifier: 'EXACT' as const,
      meetingOn: null,
      meetingName: null,
      warnings: [],
      warningReason: null,
    };
    const rows = modelOf(report({ values: [told] })).values;
    expect(rows.map((row) => [row.indicatorId, row.blank, row.value])).toEqual([
      ['i2', 'ZERO', null],
      [indicatorId, 'NUMBER', null],
    ]);
  });

  it('fits a kept text to the targets of today', () => {
    const kept = {
      ...withFigure({ value: 56 }),
      values: [figure({ value: 56 }), figure({ indicatorId: 'gone', value: 1 })],
    };
    expect(fitTo(report(), kept).values).toEqual([figure({ value: 56 })]);
    expect(fitTo(report(), { ...kept, values: [] }).values).toEqual([figure({})]);
  });

  it('compares what is said, not the version', () => {
    expect(sameContent({ ...withFigure({ value: 5 }), version: 1 }, { ...withFigure({ value: 5 }), version: 9 })).toBe(
      true,
    );
    expect(sameContent(withFigure({ value: 5 }), withFigure({ value: 6 }))).toBe(false);
  });

  it('says nothing without text and without a figure', () => {
    expect(saysNothing({ ...withFigure({}), resultText: '  ' })).toBe(true);
    expect(saysNothing(withFigure({ blank: 'NONE_OCCURRED' }))).toBe(false);
  });
});

describe('errors of the API at the figures', () => {
  it.each([
    ['/values/0/value', '/values/1/value'],
    ['/values/7', '/values/7'],
    ['/resultText', '/resultText'],
  ])('%s belongs to %s', (pointer, row) => {
    const model = { ...withFigure({}), values: [figure({}), figure({ value: 3 })] };
    expect(rowPointer(model, pointer)).toBe(row);
  });
});

describe('who is asked for a percentage', () => {
  it.each([
    ['SPECIALIST', true],
    ['CHAIR', true],
    ['REPORTER', false],
    ['AREA_HEAD', false],
  ])('%s: %s', (role, asked) => {
    expect(seesPercent(session(role).grants, 12)).toBe(asked);
    expect(seesPercent(session(role).grants, 13)).toBe(false);
  });
});
