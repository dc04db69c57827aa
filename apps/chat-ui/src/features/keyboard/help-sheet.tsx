import { Dialog } from '../../shared/ui/dialog.js';
import { Kbd } from '../../shared/ui/kbd.js';
import { COMMAND_IDS, commandOf, PARTS } from './commands.js';
import { helpOpen } from './help-store.js';
import { IS_APPLE } from './is-apple.js';
import { keyName } from './key-name.js';

/** Keys that belong to whatever has the focus, and to no command. */
const MORE = [
  { what: 'Edit the task with the focus', keys: ['Enter'] },
  { what: 'Close, or leave a field', keys: ['Esc'] },
];

/** What the keyboard can do. */
export default function HelpSheet() {
  return (
    <Dialog open readOnly onClose={() => helpOpen.set(false)} title="Keyboard">
      {PARTS.map((part) => (
        <section key={part} aria-label={part} className="pb-3">
          <h3 className="pt-1 text-[13px] font-semibold text-muted">{part}</h3>
          <dl className="divide-y divide-line">
            {keysOf(part).map(({ what, keys }) => (
              <div key={what} className="flex items-center justify-between gap-4 py-2">
                <dt className="text-sm">{what}</dt>
                <dd className="flex gap-1.5">
                  {keys.map((key) => (
                    <Kbd key={key}>{keyName(key, IS_APPLE)}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function keysOf(part: (typeof PARTS)[number]) {
  const commands = COMMAND_IDS.map(commandOf).filter((command) => command.part === part && command.keys.length > 0);
  return part === 'The list' ? [...commands, ...MORE] : commands;
}
