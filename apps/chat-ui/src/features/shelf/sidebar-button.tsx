import { PanelLeft } from 'lucide-react';
import { IconButton } from '../../shared/ui/icon-button.js';
import { sidebarOpen } from './shelf-store.js';

/** Opens the sidebar where it has no place beside the list. */
export function SidebarButton() {
  return (
    <IconButton label="Lists and filters" className="-ml-2 xl:hidden" onClick={() => sidebarOpen.set(true)}>
      <PanelLeft size={18} aria-hidden />
    </IconButton>
  );
}
