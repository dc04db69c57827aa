import type { Proposal } from '../../../api/types.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { useNow } from '../../../shared/time/use-now.js';
import { describeChanges } from '../../history/describe-change.js';

/** A task that a proposal is about, with what would change of it. */
export function ProposedChange({ change: { title, changes } }: { change: Proposal['changes'][number] }) {
  const words = describeChanges(changes, useNow(), useCalendar());
  return (
    <li>
      <span className="font-medium wrap-anywhere">{title}</span>
      {words.map(({ field, from, to }) => (
        <span key={field} className="block text-[13px] text-muted">
          {field}: {from && <del>{from}</del>} {from && to && '→'} {to ?? 'removed'}
        </span>
      ))}
    </li>
  );
}
