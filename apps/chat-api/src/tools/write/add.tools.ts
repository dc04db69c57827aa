import { CreateTaskDto } from '../../tasks/http/task.dto.js';
import { createTask } from '../../tasks/rules/create.js';
import { AddSubtaskInput, AddTasksInput } from '../inputs/task.inputs.js';
import { shownTasks } from '../shown-task.js';
import { writeTool } from '../tool.js';

export const addTask = writeTool({
  name: 'add_task',
  title: 'Add a task',
  description: 'Adds one task. Dates are of the person’s time zone, which plan_day tells.',
  input: CreateTaskDto,
  write: (workspace, input) => shownTasks([createTask(workspace, input)]),
});

export const addTasks = writeTool({
  name: 'add_tasks',
  title: 'Add several tasks',
  description: 'Adds several tasks as one step: all of them, or none when one is not valid.',
  input: AddTasksInput,
  write: (workspace, { tasks }) => shownTasks(tasks.map((input) => createTask(workspace, input))),
});

export const addSubtask = writeTool({
  name: 'add_subtask',
  title: 'Add a sub-task',
  description: 'Adds a task as a part of another one.',
  input: AddSubtaskInput,
  write: (workspace, input) => shownTasks([createTask(workspace, input)]),
});
