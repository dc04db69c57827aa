import type { Command, PlainCommand } from '../command/command.js';
import type { SentenceForm } from './sentence-form.js';
import { unknown } from './unknown.js';
import { whomOf } from './whom.js';

/** "undo", "help", "yes": the pattern says it all. */
export function buildPlain({ rule }: SentenceForm): Command {
  return { intent: rule.intent as PlainCommand['intent'] };
}

/** "undo", "undo the last 3", "undo everything". */
export function buildUndo({ rule: { undoes }, slots }: SentenceForm): Command | undefined {
  if (undoes === 'all') return { intent: 'undo', all: true };
  const steps = slots.steps ?? undoes ?? 1;
  if (steps < 1) return undefined;
  return { intent: 'undo', ...(steps > 1 && { steps }) };
}

/** "what happened to the dentist task?", "why did you remind me about the dentist?"; of no task, "history" and "why" alone. */
export function buildAbout(form: SentenceForm): Command | undefined {
  const intent = form.rule.intent as 'history' | 'why';
  if (!form.slots.target) return { intent };
  const target = whomOf(form)?.target;
  return target === undefined ? undefined : { intent, target };
}

/** "delete" alone: which task is meant? "thanks": nothing is to be done. */
export function buildUnknown({ rule, whole }: SentenceForm): Command {
  return unknown(whole.language.reasons[rule.reason ?? 'noTarget'], whole.tokens.map(({ text }) => text).join(' '));
}
