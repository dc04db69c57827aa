import { clsx } from 'clsx';
import { useDeferredValue, useEffect, useId } from 'react';
import { Kbd } from '../../shared/ui/kbd.js';
import { IS_APPLE } from '../keyboard/is-apple.js';
import { keyName } from '../keyboard/key-name.js';
import type { Entry } from './entry.js';

export interface EntryListProps {
  id: string;
  entries: readonly Entry[];
  current: Entry | undefined;
  onChoose: (entry: Entry) => void;
  /** The pointer came to an entry. */
  onPoint: (entry: Entry) => void;
}

/** So many fill the window as it opens; the others follow a frame later, but for the current one, which the field names. */
const FIRST = 14;

/** The id of an entry's element, for the field that leads through the list. */
export const optionId = ({ id }: Entry): string => `palette-${id.replace(/\s/g, '-')}`;

/** What can be chosen, in groups. */
export function EntryList({ id, entries, current, onChoose, onPoint }: EntryListProps) {
  const soon = useDeferredValue(entries.length, FIRST);
  const inSight = entries.slice(0, Math.max(FIRST, soon, current ? entries.indexOf(current) + 1 : 0));
  const groups = [...new Set(inSight.map(({ group }) => group))];
  const currentId = current && optionId(current);
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <div id={id} role="listbox" aria-label="Results" className="scroll-pane min-h-0 flex-1 p-2">
      {groups.map((group) => (
        <Group key={group} name={group}>
          {inSight
            .filter((entry) => entry.group === group)
            .map((entry) => (
              <Option key={entry.id} {...{ entry, isCurrent: entry.id === current?.id, onChoose, onPoint }} />
            ))}
        </Group>
      ))}
    </div>
  );
}

function Group({ name, children }: { name: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="pb-1">
      <div id={id} role="presentation" className="truncate px-2.5 pt-2 pb-1 text-xs font-medium text-faint">
        {name}
      </div>
      {children}
    </div>
  );
}

interface OptionProps extends Pick<EntryListProps, 'onChoose' | 'onPoint'> {
  entry: Entry;
  isCurrent: boolean;
}

function Option({ entry, isCurrent, onChoose, onPoint }: OptionProps) {
  const { Icon, label, detail, keys } = entry;
  return (
    <div
      id={optionId(entry)}
      role="option"
      aria-selected={isCurrent}
      onPointerMove={() => !isCurrent && onPoint(entry)}
      onClick={() => onChoose(entry)}
      className={clsx(
        // Of the entries out of sight the browser looks at nothing but their place.
        'flex min-h-10 [content-visibility:auto] cursor-default items-center gap-3 rounded-lg px-2.5 text-sm pointer-coarse:min-h-11',
        isCurrent && 'bg-hover',
      )}
    >
      <Icon size={16} className={clsx('shrink-0', isCurrent ? 'text-accent' : 'text-faint')} aria-hidden />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {detail && <span className="shrink-0 text-xs text-muted">{detail}</span>}
      {keys?.slice(0, 1).map((key) => (
        <span key={key} className="pointer-coarse:hidden" aria-hidden>
          <Kbd>{keyName(key, IS_APPLE)}</Kbd>
        </span>
      ))}
    </div>
  );
}
