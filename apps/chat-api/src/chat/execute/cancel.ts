import { DomainError } from '@errand/dapr';
import { answerable, refuseByWords } from '../approvals/decide-by-words.js';
import { fails, type CommandOf, type Execute } from '../turn/step.js';

/** "no, cancel that": the question that waits is given up, or what was proposed last refused. */
export const cancel: Execute<CommandOf<'cancel'>> = ({ stale }, turn) => {
  const { texts, waiting } = turn;
  if (waiting && !stale) return { status: 'done', reply: texts.cancelled() };
  if (!stale && answerable(turn)) return refuseByWords(turn);
  const error = new DomainError('conflict', texts.nothingWaits());
  return fails(error, error.detail);
};
