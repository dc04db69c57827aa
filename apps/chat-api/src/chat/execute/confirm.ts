import { DomainError } from '@errand/dapr';
import { answerable, approveByWords, showApprovals } from '../approvals/decide-by-words.js';
import { waitingApprovals } from '../../approvals/rules.js';
import { fails, type CommandOf, type Execute } from '../turn/step.js';

/** A yes: to what was proposed last, when no question waits; what waits else needs another answer. */
export const confirm: Execute<CommandOf<'confirm'>> = ({ stale }, turn) => {
  const { texts, workspace } = turn;
  const { pending: waiting } = workspace;
  if (!waiting && !stale && answerable(turn)) return approveByWords(turn);
  if (!waiting && !stale && waitingApprovals(workspace).length > 0) return showApprovals(turn);
  const error = new DomainError('conflict', texts.nothingWaits());
  if (!waiting || stale) return fails(error, error.detail);
  return { status: 'asked', reply: texts.stillAsking(waiting.text), choices: waiting.choices };
};
