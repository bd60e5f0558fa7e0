import { NO_FILTER, PLAIN_VIEW } from '../plan-view/plan-view-state';
import { filterParams, viewParams } from './export-params';

describe('parameters of an export', () => {
  it('are absent without a filter', () => expect(filterParams(NO_FILTER)).toEqual({}));

  it('name what the table is filtered by', () =>
    expect(
      filterParams({ ...NO_FILTER, text: ' tập huấn ', leadIds: [3, 4], flags: ['no-due'], dueTo: '2020-06-30' }),
    ).toEqual({
      q: 'tập huấn',
      leadIds: '3,4',
      flags: 'no-due',
      dueTo: '2020-06-30',
    }));

  it('name the columns on screen without the marks and the grouping', () =>
    expect(viewParams({ ...PLAIN_VIEW, group: 'lead' }, ['mark', 'number', 'title', 'due', 'menu'])).toEqual({
      columns: 'number,title,due',
      group: 'lead',
    }));
});
