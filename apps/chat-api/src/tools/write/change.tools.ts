import { clockOf } from '../../tasks/clock/clock-of.js';
import { taskOf } from '../../tasks/rules/change.js';
import { snoozeTask } from '../../tasks/rules/snooze.js';
import { updateTask } from '../../tasks/rules/update.js';
import { RemindersInput, RescheduleInput, SnoozeInput, UpdateTaskInput } from '../inputs/task.inputs.js';
import { shownTasks } from '../shown-task.js';
import { writeTool } from '../tool.js';

export const updateOne = writeTool({
  name: 'update_task',
  title: 'Change a task',
  description:
    'Changes title, notes, priority, tags or how a task repeats; what is left out stays, null takes away. For dates, reminders and lists ' +
    'there are reschedule, snooze, set_reminders and move_to_list.',
  input: UpdateTaskInput,
  isIdempotent: true,
  write: (workspace, { id, version, scope, ...patch }) =>
    shownTasks([updateTask(workspace, id, patch, version, scope)]),
});

export const reschedule = writeTool({
  name: 'reschedule',
  title: 'Reschedule a task',
  description:
    'Gives a task another due date. Of a repeating task it moves this occurrence alone, and the series stays.',
  input: RescheduleInput,
  isIdempotent: true,
  write(workspace, { id, due, version }) {
    const former = taskOf(workspace, id).due;
    return shownTasks([updateTask(workspace, id, { due: due && clockOf(workspace).dueAt(due, former) }, version)]);
  },
});

export const snooze = writeTool({
  name: 'snooze',
  title: 'Put a task off',
  description: 'Puts an open task off by a duration from now, or until a day or a moment.',
  input: SnoozeInput,
  settle: (workspace, input) => {
    const { due } = snoozeTask(workspace.stage(), input.id, input.until, input.version);
    return due === undefined ? input : { ...input, until: due };
  },
  write: (workspace, { id, until, version }) => shownTasks([snoozeTask(workspace, id, until, version)]),
});

export const setReminders = writeTool({
  name: 'set_reminders',
  title: 'Set reminders',
  description: 'Replaces the reminders of a task.',
  input: RemindersInput,
  isIdempotent: true,
  write: (workspace, { id, reminders, version }) => shownTasks([updateTask(workspace, id, { reminders }, version)]),
});
