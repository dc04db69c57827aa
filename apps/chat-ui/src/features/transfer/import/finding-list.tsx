import { clsx } from 'clsx';
import { plural } from '../../../shared/words/plural.js';
import type { Finding } from './types.js';

export interface FindingListProps {
  findings: readonly Finding[];
  leftOut: number;
  changed: number;
}

/** The lines of a file, or of several, that are not imported, or not with all that they say. */
export function FindingList({ findings, leftOut, changed }: FindingListProps) {
  const hidden = leftOut + changed - findings.length;
  return (
    <section aria-label="What to know before it is imported" className="mt-4">
      <p className="text-sm font-medium">
        {[
          leftOut > 0 && `${plural(leftOut, 'line')} cannot be imported`,
          changed > 0 && `${changed} not with all that ${changed === 1 ? 'it says' : 'they say'}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <ul
        tabIndex={0}
        className="mt-2 max-h-72 divide-y divide-line overflow-y-auto rounded-xl border border-line text-[13px]"
      >
        {findings.map(({ file, line, subject, effect, message, remedy }, i) => (
          <li key={i} className="px-3 py-2">
            <p className="wrap-anywhere">
              <span className={clsx('font-medium', effect === 'left-out' ? 'text-danger' : 'text-warn')}>
                {file ? `${file}, line` : 'Line'} {line}, {effect === 'left-out' ? 'left out' : 'imported'}:
              </span>{' '}
              <q>{subject}</q>
            </p>
            <p className="mt-0.5 text-muted">
              {message} {remedy}
            </p>
          </li>
        ))}
        {hidden > 0 && <li className="px-3 py-2 text-muted">and {hidden} more</li>}
      </ul>
    </section>
  );
}
