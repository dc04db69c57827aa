import type { Task } from '../../../api/types.js';
import { groupOf, GROUPS, type Group } from './group-of.js';

/** A line of the list: the name of a group, or a task. */
export type ListRow = { kind: 'heading'; group: Group; count: number } | { kind: 'task'; task: Task };

/** The lines of a grouped list, groups in their order, tasks in theirs. */
export function groupedRows(tasks: readonly Task[], now: Date, zone: string): ListRow[] {
  const grouped = tasks.map((task) => ({ task, group: groupOf(task, now, zone) }));
  return GROUPS.flatMap((group) => {
    const members = grouped.filter((one) => one.group === group).map(({ task }) => task);
    const heading: ListRow[] = members.length > 0 ? [{ kind: 'heading', group, count: members.length }] : [];
    return [...heading, ...flatRows(members)];
  });
}

/** The lines of a list without groups. */
export const flatRows = (tasks: readonly Task[]): ListRow[] => tasks.map((task) => ({ kind: 'task', task }));

/** Identifies a line while the list changes around it. */
export const rowKey = (row: ListRow): string => (row.kind === 'task' ? row.task.id : row.group);
