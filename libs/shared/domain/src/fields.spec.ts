import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  BooleanField,
  ChoiceField,
  CivilDateField,
  IntField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from './fields';

class Line {
  @TextField({ label: 'Tên', max: 5 })
  name!: string;
}

class Form {
  @TextField({ label: 'Tiêu đề', max: 10 })
  title!: string;

  @CivilDateField({ label: 'Hạn', nullable: true })
  dueOn!: string | null;

  @IntField({ label: 'Số lượng', min: 1, max: 9, optional: true, fromText: true })
  count?: number;

  @NumberField({ label: 'Số liệu', min: 0, max: 1e9, optional: true })
  value?: number;

  @ChoiceField({ label: 'Loại', of: ['A', 'B'], optional: true })
  kind?: string;

  @BooleanField({ label: 'Trọng tâm', optional: true, fromText: true })
  key?: boolean;

  @ListField({ label: 'Dòng', max: 2, of: () => Line, optional: true })
  lines?: Line[];
}

class Nested {
  @ObjectField({ label: 'Khung', of: () => Line })
  line!: Line;

  @ListField({ label: 'Dòng', max: 2, of: () => Line, optional: true })
  lines?: Line[];

  @ListField({ label: 'Đơn vị', max: 2, each: 'unitId', optional: true })
  unitIds?: number[];
}

const check = (plain: object) => {
  const form = plainToInstance(Form, { title: 'Việc', dueOn: null, ...plain });
  const messages = validateSync(form).flatMap((e) => [
    ...Object.values(e.constraints ?? {}),
    ...(e.children ?? []).map((c) => c.property),
  ]);
  return { form, messages };
};

describe('field rules', () => {
  it('accepts a plain form and trims texts', () => {
    const { form, messages } = check({ title: '  Tết  ' });
    expect([messages, form.title]).toEqual([[], 'Tết']);
  });
  it.each([
    [{ title: '   ' }, 'Tiêu đề chưa được nhập.'],
    [{ title: 'x'.repeat(11) }, 'Tiêu đề dài quá 10 ký tự. Xin rút gọn.'],
    [{ title: 'a\u0000' }, 'Tiêu đề có ký tự ẩn không dùng được. Xin gõ lại phần này.'],
    [{ title: 5 }, 'Tiêu đề phải là chữ.'],
    [{ dueOn: '2027-02-29' }, 'Hạn phải là một ngày có thật, ví dụ 19/11/2026.'],
    [{ count: 'mười' }, 'Số lượng phải là số nguyên.'],
    [{ count: '0' }, 'Số lượng phải từ 1 trở lên.'],
    [{ value: Infinity }, 'Số liệu phải là số, ví dụ 1.035.'],
    [{ kind: 'C' }, 'Loại không có trong danh sách lựa chọn.'],
    [{ key: 'có' }, 'Trọng tâm phải là có hoặc không.'],
    [{ lines: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }, 'Dòng có quá 2 dòng.'],
  ])('says in Vietnamese what is wrong with %j', (plain, message) => expect(check(plain).messages).toContain(message));
  it('reads numbers and yes/no of a query string', () => {
    const { form, messages } = check({ count: '7', key: 'true' });
    expect([messages, form.count, form.key]).toEqual([[], 7, true]);
  });
  it('checks the lines of a list', () => expect(check({ lines: [{ name: 'quá dài' }] }).messages).toEqual(['0']));
});

describe('objects and lists inside a form', () => {
  const wrong = (plain: object) => {
    const errors = validateSync(plainToInstance(Nested, { line: { name: 'a' }, ...plain }));
    return errors.flatMap((e) => [e, ...(e.children ?? [])]).flatMap((e) => Object.values(e.constraints ?? {}));
  };
  it.each([
    [{ line: undefined }, 'Khung chưa đúng.'],
    [{ line: null }, 'Khung chưa đúng.'],
    [{ line: [] }, 'Khung chưa đúng.'],
    [{ line: 'x' }, 'Khung chưa đúng.'],
    [{ lines: [null] }, 'Dòng có mục không đúng. Xin nhập lại.'],
    [{ unitIds: [2_147_483_648] }, 'Đơn vị có mục không đúng. Xin chọn lại.'],
  ])('%j is told in Vietnamese', (plain, message) => expect(new Set(wrong(plain))).toEqual(new Set([message])));
  it('are taken when they are right', () => expect(wrong({ lines: [{ name: 'b' }], unitIds: [7] })).toEqual([]));
});
