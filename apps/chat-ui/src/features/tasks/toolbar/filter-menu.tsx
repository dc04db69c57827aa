import { Flag, Hash, ListFilter } from 'lucide-react';
import { memo } from 'react';
import { useStore } from '../../../shared/store/use-store.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { Menu, MenuCheck, MenuHeading, MenuLine } from '../../../shared/ui/menu.js';
import { changeFilter } from '../filter/filter-store.js';
import { knownTags } from '../filter/known-tags.js';
import { toggled, type TaskFilter } from '../filter/task-filter.js';
import { PRIORITIES, PRIORITY_NAMES, PRIORITY_TONES } from '../priority.js';

/** Narrows the list by priority and tag. */
export const FilterMenu = memo(function FilterMenu({ tags, priorities }: Pick<TaskFilter, 'tags' | 'priorities'>) {
  const known = useStore(knownTags);
  return (
    <Menu
      trigger={
        <IconButton label="Filter" className={tags.length + priorities.length > 0 ? 'text-accent!' : ''}>
          <ListFilter size={18} aria-hidden />
        </IconButton>
      }
    >
      <MenuHeading>Priority</MenuHeading>
      {PRIORITIES.map((priority) => (
        <MenuCheck
          key={priority}
          icon={<Flag size={15} className={PRIORITY_TONES[priority]} aria-hidden />}
          checked={priorities.includes(priority)}
          onChange={() => changeFilter({ priorities: toggled(priorities, priority) })}
        >
          {PRIORITY_NAMES[priority]}
        </MenuCheck>
      ))}
      {known.length > 0 && (
        <>
          <MenuLine />
          <MenuHeading>Tags</MenuHeading>
        </>
      )}
      {known.map((tag) => (
        <MenuCheck
          key={tag}
          icon={<Hash size={15} className="text-faint" aria-hidden />}
          checked={tags.includes(tag)}
          onChange={() => changeFilter({ tags: toggled(tags, tag) })}
        >
          {tag}
        </MenuCheck>
      ))}
    </Menu>
  );
});
