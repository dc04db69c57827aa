import { restoreTask } from '../../tasks/rules/restore.js';
import type { CommandOf, Execute } from '../turn/step.js';
import { act } from './act.js';

/** "restore dentist". */
export const restore: Execute<CommandOf<'restore'>> = (step, turn) =>
  act(step, turn, {
    deed: 'restore',
    statuses: ['deleted'],
    apply: (workspace, { id }) => restoreTask(workspace, id),
  });
