import { type EventView, SaveEvent } from '@congtac/calendar-domain';
import { dtoSchema } from '@congtac/shared-data';
import { catalogueBody, catalogueModel, COMMON } from './catalogue-form';

const event: EventView = {
  id: 'e',
  code: 'SK-1',
  name: 'Rằm tháng Tám',
  unitId: 7,
  unitName: 'Phường Đại Kim',
  archived: false,
  demo: false,
  version: 2,
  allowed: ['edit'],
  kind: 'FESTIVAL',
  year: 2020,
  ordinal: null,
  originDate: null,
  date: '2020-10-01',
  dateUnknown: false,
  dayRule: 'LUNAR',
  lunarMonth: 8,
  lunarDay: 15,
  repeats: true,
  firstYear: 2020,
  scopeLevel: null,
};

describe('form of the catalogues', () => {
  it('sends only the fields of its catalogue, and of the day only what its rule uses', () => {
    expect(catalogueBody('event', catalogueModel('event', event, {}))).toEqual({
      code: 'SK-1',
      name: 'Rằm tháng Tám',
      archived: false,
      unitId: 7,
      kind: 'FESTIVAL',
      year: 2020,
      ordinal: null,
      originDate: null,
      dayRule: 'LUNAR',
      date: null,
      lunarMonth: 8,
      lunarDay: 15,
      repeats: true,
      scopeLevel: null,
    });
    const audience = { ...catalogueModel('audience', undefined, { owner: COMMON }), name: ' Đoàn viên ' };
    expect(catalogueBody('audience', audience)).toEqual({ name: 'Đoàn viên', archived: false, unitId: null });
  });

  it('a new row may be saved as it starts, once it has a name', () => {
    const model = catalogueModel('event', undefined, { year: 2020 });
    const check = (name: string) =>
      dtoSchema(SaveEvent)['~standard'].validate(catalogueBody('event', { ...model, name }));
    expect(check('Ngày hội')).not.toHaveProperty('issues');
    expect(check('')).toHaveProperty('issues');
  });
});
