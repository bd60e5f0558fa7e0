import { computed, type Resource, type Signal } from '@angular/core';
import { type AppError, toAppError } from './problem';

/** The error of a resource as {@link AppError}; undefined while there is none. */
export function resourceError(resource: Resource<unknown>): Signal<AppError | undefined> {
  return computed(() => {
    const error = resource.error();
    return error === undefined ? undefined : toAppError(unwrap(error));
  });
}

// Angular wraps what is not an Error instance; our errors are, but keep the cause when it wraps all the same.
function unwrap(error: Error): unknown {
  return error.cause ?? error;
}
