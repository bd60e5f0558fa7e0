import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

/** A write DTO class of `<context>/domain/contracts`. */
export type DtoClass<T extends object> = new () => T;

interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
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
 * obeys: `form(model, (path) => validateStandardSchema(path, dtoSchema(CreatePlan)))`.
 * Blank fields ('' or null) count as absent, as in {@link toBody}.
 * The model may be a supertype of the DTO: name it as type argument, `dtoSchema<PlanModel>(CreatePlan)`.
 */
export function dtoSchema<TModel extends object>(dto: DtoClass<object>): DtoSchema<TModel> {
  return {
    '~standard': {
      version: 1,
      vendor: 'congtac',
      validate: (value) => {
        const instance = plainToInstance(dto, toBody(value as object));
        const issues = validateSync(instance, { forbidUnknownValues: false }).flatMap((error) => issuesOf(error, []));
        return issues.length > 0 ? { issues } : { value: value as TModel };
      },
    },
  };
}

/** The model of a form as a request body: blank texts and nulls are left out, everything else as it is (deep). */
export function toBody<T extends object>(model: T): Partial<T> {
  return strip(model) as Partial<T>;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== '' && part !== null && part !== undefined)
      .map(([key, part]) => [key, strip(part)]),
  );
}

function issuesOf(error: ValidationError, parents: readonly PropertyKey[]): Issue[] {
  const path = [...parents, /^\d+$/.test(error.property) ? Number(error.property) : error.property];
  const message = Object.values(error.constraints ?? {})[0];
  const own = message === undefined ? [] : [{ message, path }];
  return [...own, ...(error.children ?? []).flatMap((child) => issuesOf(child, path))];
}
