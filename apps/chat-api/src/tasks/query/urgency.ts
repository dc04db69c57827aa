import type { Task } from '../task.js';
import { dueMs } from './due-moment.js';
import { isOverdue } from './due-tests.js';
import type { FilterContext } from './filter-context.js';

const DAY_MS = 86_400_000;
const PRIORITY = { 1: 6, 2: 3.9, 3: 1.8, 4: 0 } as const;
const OVERDUE = 12;
const DUE_NOW = 10;
/** After so many days half of it is left. */
const HALF_LIFE_DAYS = 3;

/** One reason why a task stands where it does. */
export interface UrgencyPart {
  name: 'priority' | 'overdue' | 'due';
  value: number;
}

/** What makes a task urgent: its priority, and that it is overdue, or how soon it is due. What adds nothing is left out. */
export function urgencyParts(task: Task, context: FilterContext): UrgencyPart[] {
  const parts: UrgencyPart[] = [{ name: 'priority', value: PRIORITY[task.priority] }];
  if (task.due !== undefined) parts.push(dueDatePart(task, task.due, context));
  return parts.filter(({ value }) => value > 0);
}

/** The sum of the parts. Higher is more urgent. */
export function urgency(task: Task, context: FilterContext): number {
  return urgencyParts(task, context).reduce((sum, { value }) => sum + value, 0);
}

function dueDatePart(task: Task, due: string, context: FilterContext): UrgencyPart {
  if (isOverdue(task, context)) return { name: 'overdue', value: OVERDUE };
  const days = Math.max(0, (dueMs(due, context.timeZone) - context.now.getTime()) / DAY_MS);
  return { name: 'due', value: DUE_NOW / (1 + days / HALF_LIFE_DAYS) };
}
