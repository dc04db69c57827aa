import { DomainError } from '@errand/dapr';
import { undoLast } from '../../tasks/rules/undo.js';
import { NoInput } from '../inputs/other.inputs.js';
import { shownTasks } from '../shown-task.js';
import { writeTool } from '../tool.js';

export const undo = writeTool({
  name: 'undo',
  title: 'Undo the last step',
  description:
    'Takes back the last step of the person, or of whoever acts for them, all of it. Undo only what you did yourself, or what you were asked to.',
  input: NoInput,
  isDestructive: true,
  write(workspace) {
    const changed = undoLast(workspace);
    if (workspace.isArranged)
      throw new DomainError('conflict', 'The last step changed lists or saved filters. Only the person can undo it.');
    return shownTasks(changed.map(({ after }) => after));
  },
});
