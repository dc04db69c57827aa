import { DomainError } from '@errand/dapr';
import { redoLast, stepsToUndo, undoLast, type Changed } from '../../tasks/rules/undo.js';
import { fails, type CommandOf, type Execute, type Outcome } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { undoSeveral } from './undo-several.js';

const SHOWN = 20;

/** "undo", "undo the last 3", "undo everything": by itself, since it takes back all of what one message or one click did. */
export const undo: Execute<CommandOf<'undo'>> = (step, turn) => {
  const { all, steps: wanted = 1 } = step.command;
  if (!turn.alone) return notAlone(turn, 'undo');
  const steps = all || wanted > 1 ? stepsToUndo(turn.workspace, all ? undefined : wanted) : [];
  if (steps.length > 1) return undoSeveral(step, turn, steps);
  return undone(turn, 'undo', undoLast(turn.workspace));
};

/** "redo": what was undone last, all of it. */
export const redo: Execute<CommandOf<'redo'>> = (_step, turn) =>
  turn.alone ? undone(turn, 'redo', redoLast(turn.workspace)) : notAlone(turn, 'redo');

function notAlone({ texts }: Turn, intent: 'undo' | 'redo'): Outcome {
  const error = new DomainError('conflict', texts.undoAlone(intent));
  return fails(error, error.detail);
}

function undone({ texts, workspace }: Turn, intent: 'undo' | 'redo', changed: readonly Changed[]): Outcome {
  if (changed.length === 0 && workspace.isArranged)
    return { status: 'done', reply: texts.undidArrangement(intent, workspace.arrangement) };
  const tasks = changed.map(({ after }) => after);
  const shown = tasks.length === 1 ? { task: tasks[0] } : { tasks: tasks.slice(0, SHOWN), total: tasks.length };
  return { status: 'done', reply: texts.undid(intent, changed), ...shown };
}
