import { Bookmark, Folder, Hash, type LucideIcon } from 'lucide-react';
import type { Overview } from '../../api/types.js';
import { goTo } from '../../shared/route/route.js';
import { showTab } from '../shell/tab-store.js';
import { showOnly } from '../tasks/filter/filter-store.js';
import type { TaskFilter } from '../tasks/filter/task-filter.js';
import type { Entry } from './entry.js';

/** How many open tasks each has may not be known yet. */
export type Places = Pick<Overview, 'lists' | 'filters'> & { tags: readonly { name: string; open?: number }[] };

/** Lists, saved filters and tags, with how many open tasks each has. */
export function placeEntries({ lists, filters, tags }: Places): Entry[] {
  return [
    ...lists.map(({ name, open }) => entry('Lists', Folder, name, open, { list: name })),
    ...filters.map(({ name, open, line }) => entry('Saved filters', Bookmark, name, open, { q: line })),
    ...tags.map(({ name, open }) => entry('Tags', Hash, `#${name}`, open, { tags: [name] })),
  ];
}

function entry(
  group: string,
  Icon: LucideIcon,
  label: string,
  open: number | undefined,
  filter: Partial<TaskFilter>,
): Entry {
  return {
    id: `${group} ${label}`,
    group,
    Icon,
    label,
    ...(open !== undefined && { detail: String(open) }),
    run: () => {
      goTo('list');
      showTab('tasks');
      showOnly(filter);
    },
  };
}
