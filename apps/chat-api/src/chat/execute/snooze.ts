import { updateTask } from '../../tasks/rules/update.js';
import { asksWhen } from '../questions/when.js';
import type { CommandOf, Execute } from '../turn/step.js';
import { act } from './act.js';

/** "snooze dentist until tomorrow 9am": moves this occurrence's due date; a date alone keeps its time of day. */
export const snooze: Execute<CommandOf<'snooze'>> = (step, turn) => {
  const { command, settled } = step;
  const when = command.until ?? command.for;
  if (command.filter && when === undefined) return asksWhen(turn, turn.texts.untilWhen(undefined), settled);
  return act(step, turn, {
    deed: 'snooze',
    statuses: ['open'],
    apply: (workspace, { id, due }) => updateTask(workspace, id, { due: turn.clock.dueAt(when ?? '', due) }),
    ask: ({ id, title }) =>
      when === undefined ? asksWhen(turn, turn.texts.untilWhen(title), { ...settled, taskId: id }) : undefined,
  });
};
