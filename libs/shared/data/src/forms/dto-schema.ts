import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

/** A write DTO class of `<context>/domain/contracts`. */
export type DtoClass<T extends object = object> = new () => T;

type Path = readonly PropertyKey[];

interface Issue {
  readonly message: string;
  readonly path: Path;
}

/** The part of Standard Schema v1 that `validateStandardSchema` of signal forms calls. */
export interface DtoSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'congtac';
    readonly validate: (value: unknown) => { readonly value: T } | { readonly issues: readonly Issue[] };
    readonly types?: { readonly input: T; readonly output: T };
  };
}

/**
 * Standard Schema of a class-validator DTO, so a signal form obeys the very rules (and Vietnamese messages) the API
 * obeys: `form(this.model, (path) => validateStandardSchema(path, dtoSchema<PlanModel>(CreatePlan)))`.
 * A form has no null texts: a blank field means null wherever the DTO takes null or absence, see {@link toBody}.
 */
export function dtoSchema<TModel extends object>(dto: DtoClass): DtoSchema<TModel> {
  return {
    '~standard': {
      version: 1,
      vendor: 'congtac',
      validate: (value) => {
        const issues = issuesOf(dto, toBody(dto, value as TModel));
        return issues.length > 0 ? { issues } : { value: value as TModel };
      },
    },
  };
}

/**
 * The request body of a form model: a blank text becomes null where the DTO accepts that (optional and nullable
 * fields), everything else stays as typed. Send this, never the raw model.
 */
export function toBody<T extends object>(dto: DtoClass<T>, model: object): T {
  const nulled = replaceBlanks(model, [], () => null);
  const refused = new Set(issuesOf(dto, nulled as object).map((issue) => issue.path.join('.')));
  return replaceBlanks(model, [], (path) => (refused.has(path.join('.')) ? '' : null)) as T;
}

function replaceBlanks(value: unknown, path: Path, replacement: (path: Path) => '' | null): unknown {
  if (value === '') return replacement(path);
  if (Array.isArray(value)) return value.map((part, index) => replaceBlanks(part, [...path, index], replacement));
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, replaceBlanks(part, [...path, key], replacement)]),
  );
}

function issuesOf(dto: DtoClass, body: object): Issue[] {
  const errors = validateSync(plainToInstance(dto, body), { forbidUnknownValues: false });
  return errors.flatMap((error) => flatten(error, []));
}

function flatten(error: ValidationError, parents: Path): Issue[] {
  const path = [...parents, /^\d+$/.test(error.property) ? Number(error.property) : error.property];
  const message = Object.values(error.constraints ?? {})[0];
  const own = message === undefined ? [] : [{ message, path }];
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}
