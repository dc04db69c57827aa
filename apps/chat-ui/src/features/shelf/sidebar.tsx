import { memo } from 'react';
import { SidebarNav } from './sidebar-nav.js';
import { SidebarSheet } from './sidebar-sheet.js';

/** Lists, tags and saved filters: beside the tasks where there is room, else in a sheet that a button opens. */
export const Sidebar = memo(function Sidebar() {
  return (
    <>
      <aside
        aria-label="Lists and filters"
        className="scroll-pane w-56 shrink-0 border-r border-line p-3 max-xl:hidden"
      >
        <SidebarNav />
      </aside>
      <SidebarSheet />
    </>
  );
});
