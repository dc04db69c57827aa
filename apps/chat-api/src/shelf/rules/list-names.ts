import type { Task } from '../../tasks/task.js';
import { sameName, type Shelf } from '../shelf.js';

/** The lists there are, by name: those a person made, and those that tasks name which are not deleted. */
export function listNames({ lists }: Shelf, tasks: Iterable<Task>): string[] {
  const names = new Map(lists.map((name) => [name.toLowerCase(), name]));
  for (const { list, status } of tasks) {
    if (list === undefined || status === 'deleted') continue;
    if (!names.has(list.toLowerCase())) names.set(list.toLowerCase(), list);
  }
  return [...names.values()].sort((a, b) => a.localeCompare(b));
}

/** A list's name as it is spelled already, or as it is given. */
export function spelled(name: string, { lists }: Shelf): string {
  return lists.find((one) => sameName(one, name)) ?? name;
}
