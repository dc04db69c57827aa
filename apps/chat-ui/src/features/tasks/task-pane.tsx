import { Sidebar } from '../shelf/sidebar.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { useShown } from './data/use-shown.js';
import { useFilter } from './filter/use-filter.js';
import { KnownParents } from './parts/known-parents.js';
import { SayBar } from './say-bar.js';
import { TaskList } from './list/task-list.js';
import { TaskToolbar } from './toolbar/task-toolbar.js';

/** The list, with what narrows it. */
export function TaskPane() {
  const filter = useFilter();
  const shown = useShown(filter);
  return (
    <div className="flex h-full min-h-0">
      <Sidebar />
      <section aria-label="Your list" className="flex min-w-0 flex-1 flex-col">
        <TaskToolbar filter={filter} />
        <KnownParents>
          <TaskList {...shown} />
        </KnownParents>
        <BulkBar />
        <SayBar />
      </section>
    </div>
  );
}
