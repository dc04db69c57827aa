import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { InvalidInputError } from './domain.error.js';
import { fieldProblems } from './field-problems.js';
import { NotAnObjectError } from './not-an-object.error.js';

export { fieldProblems } from './field-problems.js';

/**
 * Validates what comes in against the class that the route declares; unknown fields are refused.
 *
 * @throws InvalidInputError naming every field at fault with a JSON pointer, what is wrong and what to try
 */
export function inputPipe(): ValidationPipe {
  return new InputPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new InvalidInputError(fieldProblems(errors)),
  });
}

/** The fields of a list are its indexes: without this an empty list would pass for an object whose fields are all optional. */
class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type === 'body' && Array.isArray(value) && metatype !== Array) throw new NotAnObjectError(value);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}
