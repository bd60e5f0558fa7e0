import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { AppError } from '../http/problem';

/**
 * The field errors of a refused request as errors of a signal form: return them from the `submit` action and each
 * one appears at its field and in the error summary. Pointers that name no field go to the form itself.
 */
export function serverErrors<T>(form: FieldTree<T>, error: AppError): ValidationError.WithOptionalFieldTree[] {
  return error.fields.map((field) => ({
    kind: field.code,
    message: field.detail,
    fieldTree: fieldAt(form, field.pointer) ?? form,
  }));
}

function fieldAt<T>(form: FieldTree<T>, pointer: string): FieldTree<unknown> | undefined {
  const names = pointer.replace(/^\//, '').split('/').filter(Boolean);
  let field: unknown = form;
  for (const name of names) {
    field = (field as Readonly<Record<string, unknown>>)[name];
    if (field === undefined) return undefined;
  }
  return field as FieldTree<unknown>;
}
