import { clsx } from 'clsx';
import { EllipsisVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFromStore } from '../../shared/store/use-store.js';
import { IconButton } from '../../shared/ui/icon-button.js';
import { plural } from '../../shared/words/plural.js';
import { Menu } from '../../shared/ui/menu.js';
import { filterStore } from '../tasks/filter/filter-store.js';
import type { TaskFilter } from '../tasks/filter/task-filter.js';

export interface SidebarEntryProps {
  icon: ReactNode;
  name: string;
  count: number;
  /** Whether the list shows what is behind it. */
  isBehind: (filter: TaskFilter) => boolean;
  onShow: () => void;
  /** What else can be done with it. */
  menu?: ReactNode;
}

/** A line of the sidebar: a click shows what is behind it. */
export function SidebarEntry({ icon, name, count, isBehind, onShow, menu }: SidebarEntryProps) {
  const isShown = useFromStore(filterStore, isBehind);
  return (
    <li
      className={clsx(
        'group/entry relative flex items-center rounded-lg text-sm',
        isShown ? 'bg-accent-soft text-accent-strong' : 'text-ink hover:bg-hover',
      )}
    >
      <button
        type="button"
        aria-current={isShown ? 'true' : undefined}
        onClick={onShow}
        className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-lg px-2 text-left pointer-coarse:min-h-11"
      >
        <span className="shrink-0 text-muted">{icon}</span>
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className={clsx('text-xs text-muted tabular-nums', menu && 'pr-6 pointer-coarse:pr-9')}>
          <span aria-hidden>{count || ''}</span>
          <span className="sr-only">{plural(count, 'open task')}</span>
        </span>
      </button>
      {menu && (
        <span className="absolute right-0 opacity-60 group-hover/entry:opacity-100 focus-within:opacity-100">
          <Menu
            trigger={
              <IconButton
                label={`More about ${name}`}
                size="sm"
                side="left"
                className="size-7! pointer-coarse:size-10!"
              >
                <EllipsisVertical size={15} aria-hidden />
              </IconButton>
            }
          >
            {menu}
          </Menu>
        </span>
      )}
    </li>
  );
}
