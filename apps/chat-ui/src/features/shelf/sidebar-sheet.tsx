import { useStore } from '../../shared/store/use-store.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { sidebarOpen } from './shelf-store.js';
import { SidebarNav } from './sidebar-nav.js';

const close = (): void => sidebarOpen.set(false);

/** The sidebar over the page; it goes once something was chosen. */
export function SidebarSheet() {
  const open = useStore(sidebarOpen);
  return (
    <Dialog open={open} onClose={close} title="Lists and filters" shape="side">
      <SidebarNav onChosen={close} />
    </Dialog>
  );
}
