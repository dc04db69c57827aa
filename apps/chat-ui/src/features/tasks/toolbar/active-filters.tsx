import { Flag, Folder } from 'lucide-react';
import { Chip } from '../../../shared/ui/chip.js';
import { changeFilter, clearFilter } from '../filter/filter-store.js';
import { toggled, type TaskFilter } from '../filter/task-filter.js';
import { PRIORITY_NAMES } from '../priority.js';

/** What the list is narrowed by, each with an × to take it off. */
export function ActiveFilters({ filter }: { filter: TaskFilter }) {
  const { tags, priorities, list } = filter;
  if (tags.length + priorities.length === 0 && list === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 pt-2.5">
      {list !== undefined && (
        <Chip
          tone="accent"
          icon={<Folder size={13} aria-hidden />}
          removeLabel={`Do not filter by list ${list}`}
          onRemove={() => changeFilter({ list: undefined })}
        >
          {list}
        </Chip>
      )}
      {priorities.map((priority) => (
        <Chip
          key={priority}
          tone="accent"
          icon={<Flag size={13} aria-hidden />}
          removeLabel={`Do not filter by priority ${PRIORITY_NAMES[priority]}`}
          onRemove={() => changeFilter({ priorities: toggled(priorities, priority) })}
        >
          {PRIORITY_NAMES[priority]}
        </Chip>
      ))}
      {tags.map((tag) => (
        <Chip
          key={tag}
          tone="accent"
          removeLabel={`Do not filter by tag ${tag}`}
          onRemove={() => changeFilter({ tags: toggled(tags, tag) })}
        >
          #{tag}
        </Chip>
      ))}
      <button
        type="button"
        onClick={clearFilter}
        className="h-6 rounded-md px-1.5 text-xs font-medium text-muted hover:text-ink"
      >
        Clear all
      </button>
    </div>
  );
}
