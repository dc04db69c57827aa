import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '../../../api/limits.js';
import { FIELD } from '../../../shared/ui/field-style.js';
import { changeFilter } from '../filter/filter-store.js';
import { isPlain } from '../filter/search-words.js';
import { FilterHelp } from './filter-help.js';
import { SEARCH_INPUT } from './focus-search.js';

/** A filter line cannot be read while it is half written. */
const PAUSE_MS = 140;

/** Searches titles, notes and tags while words are typed, and takes a whole filter line: `#work & (p1 | overdue)`. */
export function SearchField({ q }: { q: string }) {
  const [text, setText] = useState(q);
  const [sent, setSent] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The filter was cleared, or set, somewhere else.
  if (q !== sent) {
    setSent(q);
    setText(q);
  }
  const search = (words: string): void => {
    setSent(words);
    changeFilter({ q: words });
  };
  const type = (typed: string): void => {
    setText(typed);
    clearTimeout(timer.current);
    // At once, beginning with the key that wrote them: no list that is drawn first holds up the request.
    if (isPlain(typed)) search(typed);
    else timer.current = setTimeout(() => search(typed), PAUSE_MS);
  };
  // What was typed last must not come back over what was set elsewhere.
  useEffect(() => () => clearTimeout(timer.current), [q]);
  return (
    <div className="relative min-w-40 flex-1">
      <Search
        size={16}
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-faint"
        aria-hidden
      />
      <input
        id={SEARCH_INPUT}
        type="text"
        role="searchbox"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        maxLength={LIMITS.filter}
        aria-label="Search your tasks"
        placeholder="Search or filter"
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== 'Escape') return;
          type('');
          currentTarget.blur();
        }}
        className={`${FIELD} h-9 w-full pr-16 pl-9 text-sm pointer-coarse:h-11`}
      />
      <FilterHelp onTry={type} />
      {text && (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => type('')}
          className="absolute top-1/2 right-8 grid size-7 -translate-y-1/2 place-items-center rounded-md text-faint hover:bg-hover hover:text-ink"
        >
          <X size={15} aria-hidden />
        </button>
      )}
    </div>
  );
}
