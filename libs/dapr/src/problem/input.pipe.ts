import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { InvalidInputError, type FieldProblem } from './domain.error.js';

/** What to try, by the name of the rule that was broken; a rule's own `context.remedy` goes before it. */
const REMEDIES: Readonly<Record<string, string>> = {
  whitelistValidation: 'Leave this field out: it is not known here.',
  isString: 'Give a text.',
  isInt: 'Give a whole number.',
  isNumber: 'Give a number.',
  isBoolean: 'Give true or false.',
  isArray: 'Give a list.',
  isObject: 'Give an object.',
  isNotEmpty: 'Give a value that is not empty.',
  minLength: 'Make it longer.',
  maxLength: 'Make it shorter.',
  length: 'Keep to the length named.',
  arrayMaxSize: 'Give fewer entries.',
  min: 'Give a larger number.',
  max: 'Give a smaller number.',
  isIn: 'Choose one of the values named.',
  isEmail: 'Give an address like name@example.org.',
};

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
    exceptionFactory: (errors) => new InvalidInputError(fieldProblems(errors)),
  });
}

/** The fields of a list are its indexes: without this an empty list would pass for an object whose fields are all optional. */
class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && Array.isArray(value) && metadata.metatype !== Array) {
      throw new InvalidInputError([
        { pointer: '', message: 'must be an object, is a list', remedy: 'Send one JSON object.' },
      ]);
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Flattens class-validator's tree of errors into one list with JSON pointers (RFC 6901). */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      pointer,
      message,
      remedy: remedyOf(error, rule),
    }));
    return [...own, ...fieldProblems(error.children ?? [], pointer)];
  });
}

function remedyOf(error: ValidationError, rule: string): string {
  const context = error.contexts?.[rule] as { remedy?: string } | undefined;
  return context?.remedy ?? REMEDIES[rule] ?? 'See /api/docs for what this field takes.';
}
