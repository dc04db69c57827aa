import { ArrowDownUp } from 'lucide-react';
import { memo } from 'react';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { Menu, MenuHeading, MenuRadio } from '../../../shared/ui/menu.js';
import { changeFilter } from '../filter/filter-store.js';
import type { Sort } from '../filter/task-filter.js';

const OPTIONS: readonly { value: Sort; label: string }[] = [
  { value: 'due', label: 'Due date' },
  { value: 'urgency', label: 'Urgency' },
  { value: 'priority', label: 'Priority' },
  { value: '-created', label: 'Newest first' },
  { value: 'title', label: 'Title' },
];

/** Chooses the order of the list. */
export const SortMenu = memo(function SortMenu({ sort }: { sort: Sort }) {
  return (
    <Menu
      trigger={
        <IconButton label="Sort">
          <ArrowDownUp size={17} aria-hidden />
        </IconButton>
      }
    >
      <MenuHeading>Sort by</MenuHeading>
      <MenuRadio value={sort} options={OPTIONS} onChange={(next) => changeFilter({ sort: next })} />
    </Menu>
  );
});
