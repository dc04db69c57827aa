import type { QueryClient } from '@tanstack/react-query';
import type { Task } from '../../../api/types.js';
import { takesBack, unsent, type Unsent } from '../../chat/data/unsent.js';
import { findTask, placeTask } from '../cache/task-cache.js';
import type { KeptChange } from './task-act.js';
import { waitingStep } from './waiting-step.js';

/** Only the API can tell what it would be. */
export class NotSentYetError extends Error {
  override readonly name = 'NotSentYetError';
}

const TRY = 'Try again when the connection is back.';
const SAID = `What you said last was not sent yet, and nobody knows what becomes of it. ${TRY}`;
const NONE = `Of what waits to be sent there is nothing to take back, or to do again. ${TRY}`;
const NOT_IT = `It does not wait to be sent any more, or was changed again. ${TRY}`;

/**
 * Takes a change back that waits, or does it again: seen at once. What was not tried yet is then not sent at all; what may have arrived is
 * sent, and this after it.
 *
 * @param of the key of the one that is meant; without it, it is the last
 * @throws NotSentYetError
 */
export function takeBackWaiting(client: QueryClient, way: 'undo' | 'redo', of?: string): KeptChange {
  const found = waitingStep(unsent.get(), way, of);
  const { step, last } = found ?? {};
  if (!step?.act || !step.before || !last) throw new NotSentYetError(step ? SAID : of === undefined ? NONE : NOT_IT);
  const before = step.before.map((task) => findTask(client, task.id) ?? task);
  const after = way === 'undo' ? step.before : stateAfter(step);
  for (const task of after) placeTask(client, task);
  return {
    text: `${way === 'undo' ? 'Undo' : 'Redo'}: ${step.text}`,
    act: { kind: way, of: last, taskIds: before.map(({ id }) => id) },
    before,
  };
}

/** The tasks as a change made them: as they were when it was last taken back. */
const stateAfter = ({ key }: Unsent): readonly Task[] =>
  takesBack(key).findLast(({ act }) => act?.kind === 'undo')?.before ?? [];
