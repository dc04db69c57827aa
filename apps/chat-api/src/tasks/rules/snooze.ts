import { InvalidInputError } from '@errand/dapr';
import { isDue } from '@errand/recurrence';
import { Duration } from 'luxon';
import type { Workspace } from '../../account/workspace.js';
import { clockOf } from '../clock/clock-of.js';
import type { Task } from '../task.js';
import { taskOf } from './change.js';
import { shortened } from './shortened.js';
import { WrongStatusError } from './task.errors.js';
import { updateTask } from './update.js';

/**
 * Puts an open task off: of a repeating one this occurrence alone.
 *
 * @param when a day, which keeps the task's time of day, a moment, or an ISO 8601 duration from now on
 * @throws TaskNotFoundError, StaleVersionError, InvalidInputError, WrongStatusError
 */
export function snoozeTask(workspace: Workspace, taskId: string, when: string, version?: number): Task {
  const task = taskOf(workspace, taskId, version);
  if (task.status !== 'open') throw new WrongStatusError('snoozed', task.status, 'Only an open task can be.');
  if (!isDue(when) && !(/^P/.test(when) && Duration.fromISO(when).isValid)) {
    const remedy = 'Give a day like 2026-04-01, a moment with its offset, or a duration like PT1H or P1D.';
    const message = `"${shortened(when)}" is no day, moment or duration`;
    throw new InvalidInputError([{ pointer: '/until', message, remedy }]);
  }
  return updateTask(workspace, taskId, { due: clockOf(workspace).dueAt(when, task.due) });
}
