import { Search } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Overlay } from '../../shared/ui/overlay.js';
import { EntryList, optionId } from './entry-list.js';
import type { Entry } from './entry.js';
import { paletteOpen, typedAhead } from './palette-store.js';
import { useEntries } from './use-entries.js';

const LIST = 'palette-list';

/** Where an arrow leads from an entry; the list goes round. */
function moved(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return undefined;
}

/** Every command, view, tag and task, found by typing a part of its name. */
export default function Palette() {
  const [typed, setTyped] = useState(typedAhead.get);
  const [pointed, setPointed] = useState<string>();
  const entries = useEntries(typed);
  const chosen = useRef<Entry>(undefined);
  // By its id: tasks that the API finds come later, and what was pointed at may move down.
  const current = entries.find(({ id }) => id === pointed) ?? entries[0];
  const close = (): void => paletteOpen.set(false);
  const choose = (entry: Entry | undefined): void => {
    chosen.current = entry;
    if (entry) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = moved(event.key, entries.indexOf(current!), entries.length);
    if (next !== undefined) setPointed(entries[next]?.id);
    else if (event.key === 'Enter') choose(current);
    else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) close();
    else return;
    event.preventDefault();
  };
  return (
    <Overlay title="Find a task or a command" onClose={close} onClosed={() => chosen.current?.run()}>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search size={18} className="shrink-0 text-faint" aria-hidden />
        <input
          role="combobox"
          aria-label="Find a task or a command"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={LIST}
          aria-activedescendant={current && optionId(current)}
          autoComplete="off"
          spellCheck={false}
          placeholder="A task, a view, a tag, a command…"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setPointed(undefined);
          }}
          onKeyDown={onKeyDown}
          className="h-13 min-w-0 flex-1 bg-transparent outline-none"
        />
      </div>
      <EntryList id={LIST} entries={entries} current={current} onChoose={choose} onPoint={({ id }) => setPointed(id)} />
    </Overlay>
  );
}
