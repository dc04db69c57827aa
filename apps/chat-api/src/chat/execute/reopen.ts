import { reopenTask } from '../../tasks/rules/transitions.js';
import type { CommandOf, Execute } from '../turn/step.js';
import { act } from './act.js';

/** "reopen the report": of a repeating task the occurrence that was done last. */
export const reopen: Execute<CommandOf<'reopen'>> = (step, turn) =>
  act(step, turn, { deed: 'reopen', statuses: ['done'], apply: (workspace, { id }) => reopenTask(workspace, id) });
