import { getOverview } from './read/overview.tool.js';
import { planDay } from './read/plan-day.tool.js';
import { checkProposals } from './read/proposals.tool.js';
import { findTasks, getTask } from './read/tasks.tools.js';
import type { Tool } from './tool.js';
import { addSubtask, addTask, addTasks } from './write/add.tools.js';
import { reschedule, setReminders, snooze, updateOne } from './write/change.tools.js';
import { completeTasks, deleteTasks, moveToList, reopenTasks, skipOccurrence } from './write/several.tools.js';
import { undo } from './write/undo.tool.js';

/** Everything that a model or a program can do by a tool. Whoever calls them, they are these. */
export const TOOLS: readonly Tool[] = [
  planDay,
  findTasks,
  getTask,
  getOverview,
  addTask,
  addTasks,
  addSubtask,
  updateOne,
  reschedule,
  snooze,
  setReminders,
  moveToList,
  completeTasks,
  reopenTasks,
  skipOccurrence,
  deleteTasks,
  undo,
  checkProposals,
];

/** The tool of this name. */
export const toolNamed = (name: string): Tool | undefined => TOOLS.find((tool) => tool.name === name);
