import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../command/command.js';
import { parse, type ParseContext } from '../understand.js';
import { sayCommand } from './say-command.js';
import type { Style } from './say-fields.js';
import { escaped } from './say-words.js';

const asIs = (text: string): string => text;

/** From the friendliest to the most exact. */
const STYLES: readonly Style[] = [
  { moments: 'plain', words: asIs },
  { moments: 'plain', words: escaped },
  { moments: 'exact', words: asIs },
  { moments: 'exact', words: escaped },
];

/**
 * A canonical English sentence for a command: in the same context it parses back to the same command, for every command
 * that a sentence can make. Words of a title that could be read as something else get a backslash each.
 * @param context what the sentence will be read against; its zone is the one that moments are written in
 * @returns one sentence; for a command that no single sentence can make (a title and a tag changed at once), or for
 *   `unknown`, the nearest one
 * @throws InvalidContextError when `now` or `timeZone` of the context is not usable
 * @example say({ intent: 'create', title: 'buy milk', due: '2026-03-06', tags: ['home'] }, context) // 'add buy milk due 2026-03-06 #home'
 */
export function say(command: Command, context: ParseContext): string {
  const english = { ...context, locale: 'en' };
  const sentences = STYLES.map((style) => sayCommand(command, style));
  const same = sentences.find((sentence) => isDeepStrictEqual(parse(sentence, english), command));
  return same ?? sentences[1] ?? '';
}
