import { Bookmark, Folder, Hash, Plus } from 'lucide-react';
import type { SavedFilter } from '../../api/types.js';
import { IconButton } from '../../shared/ui/icon-button.js';
import { MenuItem } from '../../shared/ui/menu.js';
import { showOnly } from '../tasks/filter/filter-store.js';
import type { TaskFilter } from '../tasks/filter/task-filter.js';
import { useOverview } from './data/use-overview.js';
import { shelfDialog, type ShelfQuestion } from './shelf-store.js';
import { SidebarEntry } from './sidebar-entry.js';
import { SidebarPart } from './sidebar-part.js';
import { SidebarViews } from './sidebar-views.js';

const SIZE = 15;

/** Everything that the tasks can be looked at by. */
export function SidebarNav({ onChosen = () => undefined }: { onChosen?: () => void }) {
  const { data } = useOverview();
  const show = (filter: Partial<TaskFilter>) => (): void => {
    showOnly(filter);
    onChosen();
  };
  if (!data) return null;
  return (
    <nav aria-label="Lists and filters">
      <SidebarViews counts={data.views} onChosen={onChosen} />
      <SidebarPart title="Lists" action={<NewList />}>
        {data.lists.map(({ name, open }) => (
          <SidebarEntry
            key={name}
            icon={<Folder size={SIZE} aria-hidden />}
            name={name}
            count={open}
            isBehind={({ list }) => list?.toLowerCase() === name.toLowerCase()}
            onShow={show({ list: name })}
            menu={menuOf({ ask: 'rename-list', name }, { ask: 'delete-list', name })}
          />
        ))}
      </SidebarPart>
      {data.filters.length > 0 && (
        <SidebarPart title="Saved filters">
          {data.filters.map((filter: SavedFilter) => (
            <SidebarEntry
              key={filter.id}
              icon={<Bookmark size={SIZE} aria-hidden />}
              name={filter.name}
              count={filter.open}
              isBehind={({ q }) => q === filter.line}
              onShow={show({ q: filter.line })}
              menu={menuOf({ ask: 'edit-filter', filter }, { ask: 'delete-filter', filter })}
            />
          ))}
        </SidebarPart>
      )}
      {data.tags.length > 0 && (
        <SidebarPart title="Tags">
          {data.tags.map(({ name, open }) => (
            <SidebarEntry
              key={name}
              icon={<Hash size={SIZE} aria-hidden />}
              name={name}
              count={open}
              isBehind={({ tags }) => tags.length === 1 && tags[0] === name}
              onShow={show({ tags: [name] })}
            />
          ))}
        </SidebarPart>
      )}
    </nav>
  );
}

function NewList() {
  return (
    <IconButton label="New list" size="sm" className="size-7!" onClick={() => shelfDialog.set({ ask: 'new-list' })}>
      <Plus size={SIZE} aria-hidden />
    </IconButton>
  );
}

function menuOf(change: ShelfQuestion, remove: ShelfQuestion) {
  return (
    <>
      <MenuItem onSelect={() => shelfDialog.set(change)}>{change.ask === 'rename-list' ? 'Rename' : 'Edit'}</MenuItem>
      <MenuItem danger onSelect={() => shelfDialog.set(remove)}>
        Delete
      </MenuItem>
    </>
  );
}
