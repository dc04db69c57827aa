import type { Heard } from '../chat/turn/hear.js';
import type { Step } from '../chat/turn/step.js';
import type { AskedAbout } from './asked-about.js';

/** About the conversation itself, or what was done last: the grammar is certain of it, and it must not depend on a model. */
const TALK: ReadonlySet<string> = new Set(['confirm', 'cancel', 'undo', 'redo', 'help']);

/** Whether what was heard is for the model. An answer to a question of the grammar never is. */
export function isForModel({ steps, waiting }: Heard, about: AskedAbout): boolean {
  if (about === 'never' || waiting === 'settled') return false;
  return about === 'all' ? !steps.every(isTalk) : steps.some(isUnclear);
}

const isTalk = ({ command }: Step): boolean =>
  TALK.has(command.intent) || (command.intent === 'unknown' && command.suggestions.length === 0);

/** Thanks are no command either, and have their answer: there is nothing better to say instead. */
const isUnclear = ({ command }: Step): boolean => command.intent === 'unknown' && command.suggestions.length > 0;
