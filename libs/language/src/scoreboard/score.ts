import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../command/command.js';
import { aContext } from '../testing/a-context.js';
import { parse } from '../understand.js';
import { contextOf, withoutTexts, type Example } from './example.js';

/** What became of one example. */
export interface Scored {
  example: Example;
  got: Command | Command[];
  passed: boolean;
}

/** Reads an example and compares it with what it should mean. */
export function score(example: Example): Scored {
  const got = parse(example.say, aContext(contextOf(example)));
  return { example, got, passed: isDeepStrictEqual(withoutTexts(got), withoutTexts(example.expect)) };
}
