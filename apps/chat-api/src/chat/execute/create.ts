import type { Priority } from '@errand/events';
import { createTask } from '../../tasks/rules/create.js';
import { normalise } from '../../tasks/rules/input.js';
import { asksWhen } from '../questions/when.js';
import type { CommandOf, Execute } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { parentOf } from './parent.js';

/** "pay rent every 1st at 9am, high priority #home". A reminder without a time asks when. */
export const create: Execute<CommandOf<'create'>> = (step, turn) => {
  const { command, settled } = step;
  const { title, due, recurrence, repeatFrom, tags, reminders, notes, list } = command;
  const priority = command.priority as Priority | undefined;
  const input = { title, due, recurrence, repeatFrom, priority, tags, reminders, notes, list };
  normalise(input); // nobody is asked about a task that would be refused
  if (command.needs) return asksWhen(turn, question(command, turn), settled);
  const parent = parentOf(step, turn, command.parent);
  if ('outcome' in parent) return parent.outcome;
  const task = createTask(turn.workspace, { ...input, parentId: parent.parentId });
  return { status: 'done', reply: turn.texts.created(task), task };
};

/** A reminder that is ahead of the due date asks for that. */
function question({ title, reminders = [] }: CommandOf<'create'>, { texts }: Turn): string {
  return reminders.every((reminder) => reminder === 'PT0S') ? texts.whenToRemind(title) : texts.whenDue(title);
}
