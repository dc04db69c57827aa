import { Segmented } from '../../../shared/ui/segmented.js';
import { SaveFilterButton } from '../../shelf/save-filter-button.js';
import { SidebarButton } from '../../shelf/sidebar-button.js';
import { showView } from '../filter/filter-store.js';
import { viewOf, type TaskFilter, type View } from '../filter/task-filter.js';
import { ActiveFilters } from './active-filters.js';
import { FilterMenu } from './filter-menu.js';
import { SearchField } from './search-field.js';
import { SortMenu } from './sort-menu.js';

const VIEWS = [
  { value: 'today', label: 'Today' },
  { value: 'week', label: 'Upcoming' },
  { value: 'open', label: 'All' },
  { value: 'done', label: 'Done' },
  { value: 'deleted', label: 'Trash' },
] as const satisfies readonly { value: View; label: string }[];

/** What is shown, and in what order. */
export function TaskToolbar({ filter }: { filter: TaskFilter }) {
  return (
    <div className="border-b border-line px-4 pt-3 pb-3 sm:px-7">
      <div className="mx-auto flex max-w-[54rem] flex-wrap items-center gap-x-2 gap-y-2.5">
        <SidebarButton />
        <Segmented label="View" value={viewOf(filter)} options={VIEWS} onChange={showView} className="max-sm:flex-1" />
        <div className="flex min-w-64 flex-1 items-center gap-2 sm:min-w-80">
          <SearchField q={filter.q} />
          <div className="flex">
            <SaveFilterButton line={filter.q} />
            <FilterMenu tags={filter.tags} priorities={filter.priorities} />
            <SortMenu sort={filter.sort} />
          </div>
        </div>
      </div>
      <ActiveFilters filter={filter} />
    </div>
  );
}
