import { createStore } from '../../shared/store/create-store.js';
import { useStore } from '../../shared/store/use-store.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Kbd } from '../../shared/ui/kbd.js';
import { SHORTCUTS } from './shortcuts.js';

const helpOpen = createStore(false);

export const showHelp = (): void => helpOpen.set(true);

/** What the keyboard can do. */
export function HelpSheet() {
  const open = useStore(helpOpen);
  return (
    <Dialog open={open} onClose={() => helpOpen.set(false)} title="Keyboard">
      <dl className="divide-y divide-line">
        {SHORTCUTS.map(({ keys, what }) => (
          <div key={what} className="flex items-center justify-between gap-4 py-2">
            <dt className="text-sm">{what}</dt>
            <dd className="flex gap-1.5">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
