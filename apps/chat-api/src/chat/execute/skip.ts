import { skipTask } from '../../tasks/rules/occurrences.js';
import type { CommandOf, Execute } from '../turn/step.js';
import { act } from './act.js';

/** "skip gym": on to the next occurrence. */
export const skip: Execute<CommandOf<'skip'>> = (step, turn) =>
  act(step, turn, { deed: 'skip', statuses: ['open'], apply: (workspace, { id }) => skipTask(workspace, id) });
