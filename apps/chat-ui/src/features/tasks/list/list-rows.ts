import type { Task } from '../../../api/types.js';
import { byPlace, groupOf, type Group } from './group-of.js';

/** A line of the list: the name of a group, or a task. */
export type ListRow = { kind: 'heading'; group: Group; count: number } | { kind: 'task'; task: Task };

/** The lines of a grouped list, groups in their order, tasks in theirs. */
export function groupedRows(tasks: readonly Task[], now: Date, zone: string): ListRow[] {
  const groups = new Map<Group, Task[]>();
  for (const task of tasks) {
    const group = groupOf(task, now, zone);
    const members = groups.get(group);
    if (members) members.push(task);
    else groups.set(group, [task]);
  }
  const inOrder = [...groups].sort(([a], [b]) => byPlace(a, b));
  return inOrder.flatMap(([group, members]) => [
    { kind: 'heading', group, count: members.length } as const,
    ...flatRows(members),
  ]);
}

/** The lines of a list without groups. */
export const flatRows = (tasks: readonly Task[]): ListRow[] => tasks.map((task) => ({ kind: 'task', task }));

/** Identifies a line while the list changes around it. */
export const rowKey = (row: ListRow): string => (row.kind === 'task' ? row.task.id : row.group);

/** Pixels: what a line mostly measures. Where it is right, the list need not be laid out again after it was measured. */
export function heightOf(row: ListRow): number {
  if (row.kind === 'heading') return 45;
  return isBare(row.task) ? 41 : 57;
}

/** Whether there is nothing to be said of a task beside its title. */
function isBare({ status, due, priority, recurrence, reminders, notes, list, tags, parentId }: Task): boolean {
  const plain = status === 'open' && priority === 4 && reminders.length === 0 && tags.length === 0;
  return plain && !(due ?? recurrence ?? notes ?? list ?? parentId);
}
