import { CivilDateField, IntField, ListField, TextField } from '@congtac/shared-domain';
import { dtoSchema, toBody } from './dto-schema';

class Line {
  @TextField({ label: 'Tên', max: 5 })
  name!: string;
}
class Sample {
  @TextField({ label: 'Nội dung', max: 10 })
  title!: string;
  @TextField({ label: 'Ghi chú', max: 10, optional: true })
  note?: string | null;
  @CivilDateField({ label: 'Hạn', nullable: true })
  dueOn!: string | null;
  @IntField({ label: 'Số', min: 0, max: 9, optional: true })
  count?: number | null;
  @ListField({ label: 'Dòng', max: 3, of: () => Line, optional: true })
  lines?: Line[];
}
const model = { title: 'Việc', note: '', dueOn: '', count: null as number | null, lines: [] as { name: string }[] };
const issues = (part: Partial<typeof model>) => {
  const result = dtoSchema<typeof model>(Sample)['~standard'].validate({ ...model, ...part });
  return 'issues' in result ? result.issues.map((issue) => [issue.path.join('.'), issue.message]) : [];
};

describe('the rules of a DTO in a form', () => {
  it('takes blank texts for "nothing" where the DTO allows it', () => expect(issues({})).toEqual([]));
  it('says what is missing in the words of the API', () =>
    expect(issues({ title: '' })).toEqual([['title', 'Nội dung chưa được nhập.']]));
  it('names the place inside lists', () =>
    expect(issues({ lines: [{ name: 'Tết' }, { name: 'quá dài' }] }).map(([path]) => path)).toEqual(['lines.1.name']));
});

describe('the body of a form', () => {
  it('has null for blanks that may be absent and keeps the rest', () =>
    expect(toBody(Sample, { ...model, count: 3 })).toEqual({
      title: 'Việc',
      note: null,
      dueOn: null,
      count: 3,
      lines: [],
    }));
  it('leaves a blank that is required blank, so that the API can refuse it', () =>
    expect(toBody(Sample, { ...model, title: '' }).title).toBe(''));
});
