import { deleteOccurrence, deleteSeries } from '../../tasks/rules/occurrences.js';
import { deleteTask } from '../../tasks/rules/transitions.js';
import { meant } from '../targets/meant.js';
import { asks, type CommandOf, type Execute, type Outcome, type Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { act, type Action } from './act.js';

const STATUSES = ['open', 'done'] as const;

/** "delete dentist": a task that repeats asks whether the whole series is meant. */
export const remove: Execute<CommandOf<'delete'>> = (step, turn) => {
  if (step.settled.scope === 'series') return wholeSeries(step, turn);
  const onlyThis = step.settled.scope === 'this';
  const action: Action = {
    deed: 'delete',
    statuses: STATUSES,
    apply: (workspace, { id }) => (onlyThis ? deleteOccurrence(workspace, id) : deleteTask(workspace, id)),
    ask: (task) =>
      task.recurrence && task.status === 'open' && !step.settled.scope
        ? asks({
            kind: 'scope',
            text: turn.texts.thisOrSeries(task),
            settled: { ...step.settled, taskId: task.id },
            choices: [
              { label: turn.texts.onlyThis(), settles: { scope: 'this' } },
              { label: turn.texts.wholeSeries(), settles: { scope: 'series' } },
            ],
          })
        : undefined,
  };
  return act(step, turn, action);
};

function wholeSeries(step: Step<CommandOf<'delete'>>, turn: Turn): Outcome {
  const found = meant(step, turn, 'delete', { statuses: STATUSES });
  if ('outcome' in found) return found.outcome;
  const task = deleteSeries(turn.workspace, found.task.id);
  return { status: 'done', reply: turn.texts.deletedSeries(task), task };
}
