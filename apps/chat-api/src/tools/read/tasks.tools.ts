import { ListTasksQuery } from '../../tasks/http/list-tasks.query.js';
import { TaskInput } from '../inputs/task.inputs.js';
import { shownTask, shownTasks, wholeTask } from '../shown-task.js';
import { readTool } from '../tool.js';

export const findTasks = readTool({
  name: 'find_tasks',
  title: 'Find tasks',
  description:
    'Tasks that match, open ones unless a status is given, in the order of sort. nextCursor, when there is one, leads to more. ' +
    'Every other tool that takes an id takes it from here.',
  input: ListTasksQuery,
  async read({ tasks, userId }, query) {
    const { items, nextCursor } = await tasks.list(userId, query.toPageRequest());
    return { ...shownTasks(items), ...(nextCursor && { nextCursor }) };
  },
});

export const getTask = readTool({
  name: 'get_task',
  title: 'Read a task',
  description: 'One task with all of its notes, and its sub-tasks.',
  input: TaskInput,
  async read({ tasks, userId }, { id }) {
    const [task, parts] = await Promise.all([tasks.get(userId, id), tasks.parts(userId, id)]);
    return { task: wholeTask(task), ...(parts.length > 0 && { subtasks: parts.map(shownTask) }) };
  },
});
