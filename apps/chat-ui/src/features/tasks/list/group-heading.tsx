import { clsx } from 'clsx';
import { useCalendar } from '../../../shared/time/calendar.js';
import { plural } from '../../../shared/words/plural.js';
import { groupName, type Group } from './group-of.js';

/** The name of a group of the list, and how many tasks are in it. */
export function GroupHeading({ group, count }: { group: Group; count: number }) {
  const { locale } = useCalendar();
  return (
    <h2
      className={clsx(
        'flex items-baseline gap-2 px-3 pt-5 pb-1.5 text-[13px] font-semibold',
        group === 'overdue' ? 'text-danger' : 'text-ink',
      )}
    >
      {groupName(group, locale)}
      <span className="font-normal text-faint tabular-nums" aria-label={plural(count, 'task')}>
        {count}
      </span>
    </h2>
  );
}
