import type { HistoryItem } from '../../api/types.js';
import { useCalendar } from '../../shared/time/calendar.js';
import { formatInstant } from '../../shared/time/format.js';
import { useNow } from '../../shared/time/use-now.js';
import { describeChanges } from './describe-change.js';
import { stepActor, stepTitle } from './describe-step.js';

/** One step of a task's history: what happened, by whom, when, and what it changed. */
export function HistoryStep({ item }: { item: HistoryItem }) {
  const calendar = useCalendar();
  const now = useNow();
  return (
    <li className="group/step relative pb-5 pl-6">
      <span className="absolute top-[7px] left-0 size-2.5 rounded-full border-2 border-accent bg-surface" aria-hidden />
      <span className="absolute top-5 bottom-0 left-1 w-0.5 bg-line group-last/step:hidden" aria-hidden />
      <p className="text-sm">
        <span className="font-medium">{stepTitle(item)}</span> <span className="text-muted">{stepActor(item)}</span>
      </p>
      <p className="text-[13px] text-faint">
        <time dateTime={item.occurredAt}>{formatInstant(item.occurredAt, now, calendar)}</time>
      </p>
      <dl className="mt-1 space-y-0.5 text-[13px]">
        {describeChanges(item.changes, now, calendar).map(({ field, from, to }) => (
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
    </li>
  );
}
