import { completeTask } from '../../tasks/rules/transitions.js';
import type { CommandOf, Execute } from '../turn/step.js';
import { act } from './act.js';

/** "done buy milk", "complete everything tagged #errands". */
export const complete: Execute<CommandOf<'complete'>> = (step, turn) =>
  act(step, turn, {
    deed: 'complete',
    statuses: ['open'],
    apply: (workspace, { id }) => completeTask(workspace, id),
  });
