import { DomainError } from '@errand/dapr';
import { fails, type CommandOf, type Execute } from '../turn/step.js';

/** A yes that nothing was proposed for: what waits, if anything, needs another answer. */
export const confirm: Execute<CommandOf<'confirm'>> = ({ stale }, { texts, workspace: { pending: waiting } }) => {
  const error = new DomainError('conflict', texts.nothingWaits());
  if (!waiting || stale) return fails(error, error.detail);
  return { status: 'asked', reply: texts.stillAsking(waiting.text), choices: waiting.choices };
};
