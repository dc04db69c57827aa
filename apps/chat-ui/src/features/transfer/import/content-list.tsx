import { plural } from '../../../shared/words/plural.js';
import type { FileContent } from './types.js';

/** What each of several files has, and where it goes. */
export function ContentList({ files }: { files: readonly FileContent[] }) {
  return (
    <ul
      aria-label="The files"
      tabIndex={0}
      className="mt-2 max-h-48 list-disc space-y-0.5 overflow-y-auto pl-5 text-[13px] text-muted"
    >
      {files.map(({ name, list, total }) => (
        <li key={name} className="wrap-anywhere">
          {name}: {plural(total, 'task')}
          {list && (
            <>
              {' '}
              for the list <q>{list}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
