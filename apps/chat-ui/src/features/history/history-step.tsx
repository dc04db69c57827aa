import type { HistoryItem } from '../../api/types.js';
import { useCalendar } from '../../shared/time/calendar.js';
import { formatInstant } from '../../shared/time/format.js';
import { useNow } from '../../shared/time/use-now.js';
import { WhyLink } from '../why/why-link.js';
import { ChangeList } from './change-list.js';
import { stepActor, stepTitle } from './describe-step.js';

/** One step of a task's history: what happened, by whom, when, and what it changed. */
export function HistoryStep({ item, taskId }: { item: HistoryItem; taskId: string }) {
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
      <ChangeList changes={item.changes} reading={{ now, calendar }} />
      <WhyLink asked={{ task: taskId, event: item.eventId }} about={stepTitle(item)} />
    </li>
  );
}
