import type { Calendar } from '../../shared/time/calendar.js';
import { describeChanges } from './describe-change.js';

/** What a change did, field by field: the former value and the new one. */
export function ChangeList({ changes, reading }: { changes: unknown; reading: { now: Date; calendar: Calendar } }) {
  const described = describeChanges(changes, reading.now, reading.calendar);
  if (described.length === 0) return null;
  return (
    <dl className="mt-1 space-y-0.5 text-[13px]">
      {described.map(({ field, from, to }) => (
        <div key={field} className="flex flex-wrap gap-x-1.5">
          <dt className="text-muted">{field}:</dt>
          <dd className="wrap-anywhere">
            {from && <del className="text-faint">{from}</del>}
            {from && to && <span className="text-faint"> → </span>}
            {to ? <span>{to}</span> : <span className="text-faint"> removed</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
