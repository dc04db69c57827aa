import type { TaskEvent } from '@errand/events';
import type { Applied } from '../applied/applied-versions.js';
import { repeats } from './next.js';

/**
 * What an event asks for. `stale`: a newer version was applied. `nothing`: the series goes on as it is. `make`: the task is done, so its
 * next occurrence must be there. `withdraw`: it is open and was done, so an untouched next occurrence must go.
 */
export type Step = 'stale' | 'nothing' | 'make' | 'withdraw';

/**
 * Decides from the task's state and not from the event's type: an event that a newer one overtook changes nothing, and one whose
 * predecessor is still on its way leads to the same end. Once a task was completed each newer event states again what must be, though
 * it may be so already: what is remembered can lag behind what was done, when a process died between command and remembering.
 *
 * A deleted task keeps its next occurrence: deleting what is done is tidying up, only reopening takes a completion back.
 *
 * @param applied what was done for this task last
 */
export function stepFor({ task, before }: Pick<TaskEvent, 'task' | 'before'>, applied: Applied | undefined): Step {
  if (!repeats(task)) return 'nothing';
  if (applied && applied.version >= task.version) return 'stale';
  if (task.status === 'done') return 'make';
  const wasDone = applied !== undefined || before.status === 'done';
  return task.status === 'open' && wasDone ? 'withdraw' : 'nothing';
}
