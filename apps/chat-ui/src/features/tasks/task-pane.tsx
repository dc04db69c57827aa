import { useDeferredValue } from 'react';
import { Sidebar } from '../shelf/sidebar.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { usePrefetchTasks } from './data/use-tasks.js';
import { useFilter } from './filter/use-filter.js';
import { KnownParents } from './parts/known-parents.js';
import { SayBar } from './say-bar.js';
import { TaskList } from './list/task-list.js';
import { TaskToolbar } from './toolbar/task-toolbar.js';

/** The list, with what narrows it. */
export function TaskPane() {
  const filter = useFilter();
  // The choice is seen at once; the list follows, and gives way to the next key meanwhile.
  const shown = useDeferredValue(filter);
  usePrefetchTasks(filter);
  return (
    <div className="flex h-full min-h-0">
      <Sidebar />
      <section aria-label="Your list" className="flex min-w-0 flex-1 flex-col">
        <TaskToolbar filter={filter} />
        <KnownParents>
          <TaskList filter={shown} />
        </KnownParents>
        <BulkBar />
        <SayBar />
      </section>
    </div>
  );
}
