import type { Span, TaskFields } from '@errand/language';
import type { PendingQuestion } from '../../account/account.js';
import { step, type Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { timed } from './timed.js';

/** Stands for the title that is known: quoted, so that the grammar reads nothing into it. */
const TITLE = '"x"';
const BESIDES = ['recurrence', 'repeatFrom', 'priority', 'tags', 'reminders', 'notes', 'parent', 'list'] as const;

/**
 * Reads an answer to "when?" such as "tomorrow at 9" or "fridays at 8 #home": it is one when all of its words say something about a
 * task and one of them when it is due. Undefined for anything else, which is then a sentence of its own.
 */
export function answersWhen({ command, settled }: PendingQuestion, message: string, turn: Turn): Step | undefined {
  const [read, ...more] = turn.understand(`${TITLE} ${message}`);
  if (!read || more.length > 0 || read.command.intent !== 'create') return undefined;
  const { title, due } = read.command;
  if (title !== TITLE || due === undefined) return undefined;
  const known = timed(command, due, turn);
  const answer = known.intent === 'create' ? { ...known, ...besides(read.command) } : known;
  return { ...step(answer, { chips: read.chips.flatMap(moved), offers: [] }), settled };
}

/** What else an answer says of the task. */
function besides(said: TaskFields): TaskFields {
  return Object.fromEntries(BESIDES.filter((field) => said[field] !== undefined).map((field) => [field, said[field]]));
}

/** A chip's place in the answer itself. */
function moved({ start, end, ...chip }: Span): Span[] {
  const shift = TITLE.length + 1;
  return start < shift ? [] : [{ ...chip, start: start - shift, end: end - shift }];
}
