import { ValidationPipe } from '@nestjs/common';
import { type FieldError, commonProblem } from '@congtac/shared-domain';
import type { ValidationError } from 'class-validator';

/** The global pipe: strict writes (unknown keys are refused by name) with Vietnamese messages. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => commonProblem('common.malformed', {}, flatten(errors)),
  });
}

function flatten(errors: ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
      pointer,
      code,
      detail: code === 'whitelistValidation' ? `Mục "${error.property}" không được nhận ở đây.` : message,
    }));
    return [...own, ...flatten(error.children ?? [], pointer)];
  });
}
