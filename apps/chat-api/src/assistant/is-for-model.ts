import type { Heard } from '../chat/turn/hear.js';
import type { Step } from '../chat/turn/step.js';
import type { AskedAbout } from './asked-about.js';

/** About the conversation itself, or what was done last: the grammar is certain of it, and it must not depend on a model. */
const TALK: ReadonlySet<string> = new Set([
  'confirm',
  'cancel',
  'undo',
  'redo',
  'help',
  'approve',
  'refuse',
  'approvals',
  'why',
]);

/**
 * Whether what was heard is for the model. An answer to a question of the grammar never is.
 *
 * @param isAsked the model has asked something: mere words, of which the grammar would make a task, may be the answer, and so may a yes
 */
export function isForModel({ steps, waiting }: Heard, about: AskedAbout, isAsked = false): boolean {
  if (about === 'never' || waiting === 'settled') return false;
  if (isAsked && steps.length === 1 && steps.every(mayAnswer)) return true;
  return about === 'all' ? !steps.every(isTalk) : steps.some(isUnclear);
}

const isTalk = ({ command }: Step): boolean =>
  TALK.has(command.intent) || (command.intent === 'unknown' && command.suggestions.length === 0);

/** Thanks are no command either, and have their answer: there is nothing better to say instead. */
const isUnclear = ({ command }: Step): boolean => command.intent === 'unknown' && command.suggestions.length > 0;

const ANSWERS: ReadonlySet<string> = new Set(['confirm', 'cancel']);
const mayAnswer = ({ command, chips }: Step): boolean =>
  ANSWERS.has(command.intent) || (command.intent === 'create' && chips.length === 0);
