import { CalendarDays, Inbox, Layers, Sun } from 'lucide-react';
import type { Overview } from '../../api/types.js';
import { showOnly } from '../tasks/filter/filter-store.js';
import { isNarrowed, viewOf, type Span } from '../tasks/filter/task-filter.js';
import { SidebarEntry } from './sidebar-entry.js';
import { SidebarPart } from './sidebar-part.js';

const SIZE = 15;

/** The views of open tasks, with how many each has. */
export function SidebarViews({ counts, onChosen }: { counts: Overview['views']; onChosen: () => void }) {
  const views = [
    { name: 'Today', span: 'today', count: counts.today, icon: <Sun size={SIZE} aria-hidden /> },
    { name: 'Upcoming', span: 'week', count: counts.upcoming, icon: <CalendarDays size={SIZE} aria-hidden /> },
    { name: 'All', span: 'all', count: counts.open, icon: <Layers size={SIZE} aria-hidden /> },
  ] as const;
  const show = (filter: { span: Span } | { q: string }) => (): void => {
    showOnly(filter);
    onChosen();
  };
  return (
    <SidebarPart title="Open tasks">
      {views.map(({ span, ...entry }) => (
        <SidebarEntry
          key={span}
          {...entry}
          isBehind={(filter) => !isNarrowed(filter) && viewOf(filter) === (span === 'all' ? 'open' : span)}
          onShow={show({ span })}
        />
      ))}
      <SidebarEntry
        icon={<Inbox size={SIZE} aria-hidden />}
        name="No list"
        count={counts.noList}
        isBehind={({ q }) => q === NO_LIST}
        onShow={show({ q: NO_LIST })}
      />
    </SidebarPart>
  );
}

const NO_LIST = 'no list';
