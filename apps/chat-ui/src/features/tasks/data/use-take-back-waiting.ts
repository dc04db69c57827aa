import { useQueryClient } from '@tanstack/react-query';
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

/** Takes the last change back that waits, or does it again: seen at once, and sent after it, so that the API does the same. */
export function useTakeBackWaiting(): (way: 'undo' | 'redo') => KeptChange {
  const client = useQueryClient();
  return (way) => {
    const step = waitingStep(unsent.get(), way);
    if (!step?.act || !step.before) throw new NotSentYetError(step ? SAID : NONE);
    const before = step.before.map((task) => findTask(client, task.id) ?? task);
    const after = way === 'undo' ? step.before : stateAfter(step);
    for (const task of after) placeTask(client, task);
    const taskIds = before.map(({ id }) => id);
    return {
      text: `${way === 'undo' ? 'Undo' : 'Redo'}: ${step.text}`,
      act: { kind: way, of: step.key, taskIds },
      before,
    };
  };
}

/** The tasks as a change made them: as they were when it was last taken back. */
const stateAfter = ({ key }: Unsent): readonly Task[] =>
  takesBack(key).findLast(({ act }) => act?.kind === 'undo')?.before ?? [];
