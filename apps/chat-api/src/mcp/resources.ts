import { DomainError } from '@errand/dapr';
import type { TaskFilter } from '../tasks/query/task-filter.js';

/** What a client can read without calling a tool. */
export interface TaskResource {
  uri: string;
  name: string;
  title: string;
  description: string;
  /** @param today of the person, YYYY-MM-DD */
  filter(today: string): TaskFilter;
}

export const RESOURCES: readonly TaskResource[] = [
  {
    uri: 'errand://tasks/today',
    name: 'today',
    title: 'Today',
    description: 'Open tasks that are due today, or were due before.',
    filter: (today) => ({ dueTo: today }),
  },
  {
    uri: 'errand://tasks/overdue',
    name: 'overdue',
    title: 'Overdue',
    description: 'Open tasks whose time is over.',
    filter: () => ({ overdue: true }),
  },
];

/** @throws DomainError when there is none */
export function resourceAt(uri: string): TaskResource {
  const found = RESOURCES.find((one) => one.uri === uri);
  if (found) return found;
  const known = RESOURCES.map((one) => one.uri).join(', ');
  throw new DomainError('not-found', `There is no resource ${uri.slice(0, 100)}. There are ${known}.`);
}
