import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../command/command.js';
import { aContext } from '../testing/a-context.js';
import { parse } from '../understand.js';
import { withoutTexts, type Example } from './example.js';

/** What became of one example. */
export interface Scored {
  example: Example;
  got: Command | Command[];
  passed: boolean;
}

/** Reads an example and compares it with what it should mean. */
export function score(example: Example): Scored {
  const { say, expect: expected, ...changed } = example;
  const got = parse(say, aContext(changed));
  return { example, got, passed: isDeepStrictEqual(withoutTexts(got), withoutTexts(expected)) };
}
