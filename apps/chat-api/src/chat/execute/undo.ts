import { DomainError } from '@errand/dapr';
import type { Intent } from '@errand/language';
import { redoLast, undoLast } from '../../tasks/rules/undo.js';
import { fails, type CommandOf, type Execute } from '../turn/step.js';

/** "undo", "redo": by itself, since it takes back all of what one message or one click did. */
export const undo: Execute<CommandOf<Extract<Intent, 'undo' | 'redo'>>> = (
  { command },
  { texts, alone, workspace },
) => {
  const intent = command.intent === 'redo' ? 'redo' : 'undo';
  if (!alone) {
    const error = new DomainError('conflict', texts.undoAlone(intent));
    return fails(error, error.detail);
  }
  const changed = intent === 'redo' ? redoLast(workspace) : undoLast(workspace);
  if (changed.length === 0 && workspace.isArranged)
    return { status: 'done', reply: texts.undidArrangement(intent, workspace.arrangement) };
  const tasks = changed.map(({ after }) => after);
  const shown = tasks.length === 1 ? { task: tasks[0] } : { tasks: tasks.slice(0, SHOWN), total: tasks.length };
  return { status: 'done', reply: texts.undid(intent, changed), ...shown };
};

const SHOWN = 20;
