import { changeInBulk } from '../../tasks/rules/bulk.js';
import { deleteOccurrence, deleteSeries, skipTask } from '../../tasks/rules/occurrences.js';
import { VersionedTaskInput } from '../inputs/task.inputs.js';
import { DeleteTasksInput, MoveToListInput, TasksInput } from '../inputs/tasks.inputs.js';
import { shownTasks } from '../shown-task.js';
import { writeTool } from '../tool.js';

export const completeTasks = writeTool({
  name: 'complete_tasks',
  title: 'Complete tasks',
  description: 'Marks tasks done, with their sub-tasks. What follows a repeating one comes by itself.',
  input: TasksInput,
  isIdempotent: true,
  write: (workspace, { ids }) => shownTasks(changeInBulk(workspace, { ids, action: 'complete' })),
});

export const reopenTasks = writeTool({
  name: 'reopen_tasks',
  title: 'Reopen tasks',
  description: 'Opens tasks again that are done.',
  input: TasksInput,
  isIdempotent: true,
  write: (workspace, { ids }) => shownTasks(changeInBulk(workspace, { ids, action: 'reopen' })),
});

export const moveToList = writeTool({
  name: 'move_to_list',
  title: 'Move tasks to a list',
  description: 'Puts tasks into a list.',
  input: MoveToListInput,
  isIdempotent: true,
  write: (workspace, { ids, list }) =>
    shownTasks(changeInBulk(workspace, { ids, action: 'update', changes: { list } })),
});

export const skipOccurrence = writeTool({
  name: 'skip_occurrence',
  title: 'Skip an occurrence',
  description: 'Moves a repeating task on to its next date without doing it.',
  input: VersionedTaskInput,
  write: (workspace, { id, version }) => shownTasks([skipTask(workspace, id, version)]),
});

export const deleteTasks = writeTool({
  name: 'delete_tasks',
  title: 'Delete tasks',
  description:
    'Proposes to delete tasks, with their sub-tasks. Nothing is deleted before the person has approved it. What is done is better completed.',
  input: DeleteTasksInput,
  isDestructive: true,
  isIdempotent: true,
  write(workspace, { ids, scope }) {
    if (scope === undefined) return shownTasks(changeInBulk(workspace, { ids, action: 'delete' }));
    const rule = { this: deleteOccurrence, series: deleteSeries }[scope];
    return shownTasks(ids.map((id) => rule(workspace, id)));
  },
});
