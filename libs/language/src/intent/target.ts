import type { Command, TargetIntent } from '../command/command.js';
import type { SentenceForm } from './sentence-form.js';
import { whomOf } from './whom.js';

/** "done buy milk", "delete dentist", "complete everything tagged #errands". */
export function buildTarget(form: SentenceForm): Command | undefined {
  const whom = whomOf(form);
  return whom && { intent: form.rule.intent as TargetIntent, ...whom };
}
