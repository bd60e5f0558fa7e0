import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isCivilDate } from './civil-date';
import { hasForbiddenCharacters, isBlank, normalizeText } from './text';

/** What every field has: the Vietnamese label used in messages, and whether it may be left out or null. */
export interface FieldOptions {
  label: string;
  /** May be absent (undefined). */
  optional?: boolean;
  /** May be null, meaning "known to be empty". */
  nullable?: boolean;
}

type Decorator = PropertyDecorator;

/** The largest key that the database holds. */
const MOST_UNIT_ID = 2_147_483_647;

function combine(options: FieldOptions, decorators: Decorator[]): Decorator {
  return (target, key) => {
    if (options.optional) IsOptional()(target, key as string);
    else if (options.nullable) ValidateIf((_, value) => value !== null)(target, key as string);
    for (const decorate of decorators) decorate(target, key);
  };
}

/** A text: trimmed, NFC, without invisible control characters, at most `max` characters; not blank unless `blank`. */
export function TextField(options: FieldOptions & { max: number; blank?: boolean }): Decorator {
  const { label, max } = options;
  const rules: Decorator[] = [
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normalizeText(value) : value)),
    MaxLength(max, { message: `${label} dài quá ${max} ký tự. Xin rút gọn.` }) as Decorator,
    ValidateBy({
      name: 'visibleText',
      validator: {
        validate: (value: unknown) => typeof value !== 'string' || !hasForbiddenCharacters(value),
        defaultMessage: () => `${label} có ký tự ẩn không dùng được. Xin gõ lại phần này.`,
      },
    }) as Decorator,
    IsString({ message: `${label} phải là chữ.` }) as Decorator,
  ];
  if (!options.blank) {
    rules.push(
      ValidateBy({
        name: 'notBlank',
        validator: {
          validate: (value: unknown) => typeof value !== 'string' || !isBlank(value),
          defaultMessage: () => `${label} chưa được nhập.`,
        },
      }) as Decorator,
    );
  }
  return combine(options, rules);
}

/** A day `YYYY-MM-DD`. */
export function CivilDateField(options: FieldOptions): Decorator {
  return combine(options, [
    ValidateBy({
      name: 'civilDate',
      validator: {
        validate: isCivilDate,
        defaultMessage: () => `${options.label} phải là một ngày có thật, ví dụ 19/11/2026.`,
      },
    }) as Decorator,
  ]);
}

/** An id of the system (UUID). */
export function IdField(options: FieldOptions): Decorator {
  return combine(options, [IsUUID('all', { message: `${options.label} không đúng. Xin chọn lại.` }) as Decorator]);
}

/** A unit's key (positive integer). `fromText` for query strings. */
export function UnitIdField(options: FieldOptions & { fromText?: boolean }): Decorator {
  return IntField({ ...options, min: 1, max: MOST_UNIT_ID });
}

/** A whole number. `fromText` turns the text of a query string into a number first. */
export function IntField(options: FieldOptions & { min: number; max: number; fromText?: boolean }): Decorator {
  const { label, min, max } = options;
  const rules: Decorator[] = [
    IsInt({ message: `${label} phải là số nguyên.` }) as Decorator,
    Min(min, { message: `${label} phải từ ${min} trở lên.` }) as Decorator,
    Max(max, { message: `${label} không được quá ${max}.` }) as Decorator,
  ];
  if (options.fromText) rules.push(Type(() => Number));
  return combine(options, rules);
}

/** A number with at most `decimals` digits after the point (default 4). */
export function NumberField(options: FieldOptions & { min: number; max: number; decimals?: number }): Decorator {
  const { label, min, max } = options;
  const format = { allowInfinity: false, allowNaN: false, maxDecimalPlaces: options.decimals ?? 4 };
  return combine(options, [
    IsNumber(format, { message: `${label} phải là số, ví dụ 1.035.` }) as Decorator,
    Min(min, { message: `${label} phải từ ${min} trở lên.` }) as Decorator,
    Max(max, { message: `${label} không được quá ${max}.` }) as Decorator,
  ]);
}

/** One of a fixed list of codes. */
export function ChoiceField(options: FieldOptions & { of: readonly string[] }): Decorator {
  return combine(options, [
    IsIn([...options.of], { message: `${options.label} không có trong danh sách lựa chọn.` }) as Decorator,
  ]);
}

/** Yes or no. `fromText` reads `true`/`false` of a query string. */
export function BooleanField(options: FieldOptions & { fromText?: boolean }): Decorator {
  const rules: Decorator[] = [IsBoolean({ message: `${options.label} phải là có hoặc không.` }) as Decorator];
  if (options.fromText)
    rules.push(
      Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    );
  return combine(options, rules);
}

/** Options of a list: its bounds and what it holds. */
export interface ListOptions extends FieldOptions {
  max: number;
  min?: number;
  /** Element class for objects; leave out for plain values. */
  of?: () => new () => object;
  /** Element check for plain values. */
  each?: 'id' | 'unitId' | 'text';
  /** Allowed codes for plain values. */
  choices?: readonly string[];
}

/** A list with bounds; elements are objects (`of`), ids, unit keys, short texts or codes. */
export function ListField(options: ListOptions): Decorator {
  const { label, max, min } = options;
  const rules: Decorator[] = [
    IsArray({ message: `${label} phải là danh sách.` }) as Decorator,
    ArrayMaxSize(max, { message: `${label} có quá ${max} dòng.` }) as Decorator,
  ];
  if (min) rules.push(ArrayMinSize(min, { message: `${label} cần ít nhất ${min} dòng.` }) as Decorator);
  if (options.of) {
    const message = `${label} có mục không đúng. Xin nhập lại.`;
    rules.push(ValidateNested({ each: true, message }) as Decorator, Type(options.of));
  }
  if (options.choices)
    rules.push(
      IsIn([...options.choices], {
        each: true,
        message: `${label} có mục không nằm trong danh sách lựa chọn.`,
      }) as Decorator,
    );
  if (options.each) rules.push(...elementRules(options.each, label));
  return combine(options, rules);
}

/** A nested object checked by its own class. */
export function ObjectField(options: FieldOptions & { of: () => new () => object }): Decorator {
  const message = `${options.label} chưa đúng.`;
  return combine(options, [
    ValidateNested({ message }) as Decorator,
    // The rule above lets an absent object and a list of objects pass.
    IsObject({ message }) as Decorator,
    Type(options.of),
  ]);
}

function elementRules(each: NonNullable<ListOptions['each']>, label: string): Decorator[] {
  const wrong = { each: true, message: `${label} có mục không đúng. Xin chọn lại.` };
  if (each === 'id') return [IsUUID('all', wrong) as Decorator];
  if (each === 'unitId')
    return [IsInt(wrong) as Decorator, Min(1, wrong) as Decorator, Max(MOST_UNIT_ID, wrong) as Decorator];
  return [IsString(wrong) as Decorator, MaxLength(500, wrong) as Decorator];
}
