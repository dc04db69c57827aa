import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Popover } from '../../../shared/ui/popover.js';

/** What can stand in the field; each can be tried by a click. */
const EXAMPLES: readonly (readonly [line: string, means: string])[] = [
  ['dentist', 'words in title, notes or tags'],
  ['"call Ana"', 'words that mean something else here'],
  ['#work & (p1 | overdue)', 'and, or, groups'],
  ['@home & !#waiting', 'a list, without a tag'],
  ['today | tomorrow', 'by day; also next 3 days'],
  ['no date & no list', 'what is still to be sorted'],
  ['repeating | has reminder', 'what comes by itself'],
];

/** Explains the field, with lines to try. */
export function FilterHelp({ onTry }: { onTry: (line: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label="What can stand here"
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-80 max-w-[calc(100vw-1rem)] p-2"
      trigger={
        <button
          type="button"
          aria-label="What can stand here"
          className="absolute top-1/2 right-1 grid size-7 -translate-y-1/2 place-items-center rounded-md text-faint hover:bg-hover hover:text-ink"
        >
          <CircleHelp size={15} aria-hidden />
        </button>
      }
    >
      <ul>
        {EXAMPLES.map(([line, means]) => (
          <li key={line}>
            <button
              type="button"
              onClick={() => {
                onTry(line);
                setOpen(false);
              }}
              className="block w-full rounded-md px-2 py-1.5 text-left hover:bg-hover"
            >
              <code className="text-[13px] text-accent-strong">{line}</code>
              <span className="block text-xs text-muted">{means}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
