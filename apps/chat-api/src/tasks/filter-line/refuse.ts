import { InvalidInputError } from '@errand/dapr';

/** Where a filter line is at fault, what is wrong, and what to try. */
export interface Fault {
  /** Counted from 0. */
  at: number;
  message: string;
  remedy: string;
}

/** @throws InvalidInputError that names the character, as a person counts them */
export function refuse(pointer: string, { at, message, remedy }: Fault): never {
  throw new InvalidInputError([{ pointer, message: `${message} (character ${at + 1})`, remedy }]);
}
