import { DomainError } from '@errand/dapr';
import { fails, type CommandOf, type Execute } from '../turn/step.js';

/** "no, cancel that": the question that waits is given up. */
export const cancel: Execute<CommandOf<'cancel'>> = ({ stale }, { texts, waiting }) => {
  const error = new DomainError('conflict', texts.nothingWaits());
  return !waiting || stale ? fails(error, error.detail) : { status: 'done', reply: texts.cancelled() };
};
