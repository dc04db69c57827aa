import type { TaskStatus } from '@errand/events';
import type { Command, Cut, Filter } from '@errand/language';
import { partsOf } from '../../tasks/rules/parts.js';
import type { Task } from '../../tasks/task.js';
import type { Apply } from '../bulk/rehearse.js';
import { inBulk } from '../bulk/in-bulk.js';
import { meant } from '../targets/meant.js';
import type { Deed } from '../texts/texts.js';
import type { Outcome, Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

/** A deed on tasks that exist. */
export interface Action {
  deed: Deed;
  /** Of which statuses its tasks may be, the likeliest first. */
  statuses: readonly TaskStatus[];
  apply: Apply;
  /** A question to settle before it is done to the task that was found. */
  ask?: (task: Task) => Outcome | undefined;
}

type TaskStep = Step<Command & { target?: string; filter?: Filter } & Cut>;

/** Does something to the task that a command names, or to those that fit its filter. */
export function act(step: TaskStep, turn: Turn, action: Action): Outcome {
  const { deed, statuses } = action;
  const { filter } = step.command;
  if (filter) return inBulk(step, turn, action, { ...step.command, filter });
  const found = meant(step, turn, deed, { statuses, newest: !statuses.includes('open') });
  if ('outcome' in found) return found.outcome;
  const { task } = found;
  const question = action.ask?.(task);
  if (question) return question;
  const along = goingAlong(turn, deed, task);
  const after = action.apply(turn.workspace, task);
  const { texts } = turn;
  const same = after.version === task.version;
  const reply = same
    ? texts.didNothing(deed, [task])
    : [texts.did(deed, [{ before: task, after }]), ...texts.wentAlong(deed, along)].join(' ');
  return { status: 'done', reply, task: after };
}

/** How many sub-tasks a deed takes along. */
function goingAlong({ workspace }: Turn, deed: Deed, { id }: Task): number {
  if (deed !== 'complete' && deed !== 'delete') return 0;
  return partsOf(workspace, id).filter(({ status }) => deed === 'delete' || status === 'open').length;
}
