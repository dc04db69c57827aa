import type { Command } from '../command/command.js';
import type { ParseContext } from '../understand.js';

/** A line of an example file: a sentence, what it means, and what the context has that is not the usual. */
export interface Example extends Partial<ParseContext> {
  say: string;
  expect: Command | Command[];
  /** The product and the address of the page or issue that a sentence is from, when it is from one. */
  source?: string;
}

/** A line of an example file cannot be used; the message says which and why. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
}

function exampleOf(line: string, where: string): Example {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ExampleError(`${where} is not JSON. Write {"say": "buy milk", "expect": {"intent": "create", …}}.`);
  }
  const made = value as Partial<Example> | null;
  if (typeof made?.say !== 'string' || typeof made.expect !== 'object' || made.expect === null) {
    throw new ExampleError(`${where} lacks "say" (a text) or "expect" (a command, or an array of them).`);
  }
  return made as Example;
}

/**
 * Reads the lines of an example file.
 * @param name of the file, for messages
 * @throws ExampleError when a line has no sentence or nothing that it should mean
 */
export function examplesOf(text: string, name: string): Example[] {
  return text
    .split('\n')
    .map((line, at) => ({ line, where: `${name}, line ${at + 1}` }))
    .filter(({ line }) => line.trim())
    .map(({ line, where }) => exampleOf(line, where));
}

/** What an example changes in the usual context. */
export function contextOf({ say: _say, expect: _expect, source: _source, ...changed }: Example): Partial<ParseContext> {
  return changed;
}

/** Why something was not understood is text for people; the examples only say that it was not. */
export function withoutTexts(command: Command | Command[]): unknown {
  if (Array.isArray(command)) return command.map(withoutTexts);
  return command.intent === 'unknown' ? { intent: 'unknown' } : command;
}
