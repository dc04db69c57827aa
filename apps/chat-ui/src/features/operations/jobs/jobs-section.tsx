import type { Jobs } from '../../../api/types.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { formatTime } from '../../../shared/time/format.js';
import { Chip } from '../../../shared/ui/chip.js';
import { plural } from '../../../shared/words/plural.js';
import { useJobs } from '../data/use-operations.js';
import { Moment } from '../moment.js';
import { Nothing, Section } from '../section.js';
import { shortId } from '../words.js';

/** Reminders that are to fire within the next hours. */
export function JobsSection({ now }: { now: number }) {
  const jobs = useJobs();
  return (
    <Section
      title="Jobs due"
      loaded={jobs}
      aside={({ unwritten }) =>
        unwritten > 0 && <Chip tone="warn">{plural(unwritten, 'job')} not with the scheduler yet</Chip>
      }
    >
      {(data) => (
        <>
          <Hours hours={data.hours} />
          {data.items.length === 0 && <Nothing>No reminder is due in the next hours.</Nothing>}
          <ul className="divide-y divide-line">
            {data.items.map(({ reminderId, userId, taskId, at }) => (
              <li key={reminderId} className="flex flex-wrap gap-x-3 px-4 py-2 text-[13px]">
                <span className={`flex-1 font-medium ${Date.parse(at) < now - LATE_MS ? 'text-danger' : ''}`}>
                  <Moment at={at} now={now} />
                  {Date.parse(at) < now - LATE_MS && ', and has not fired'}
                </span>
                <span className="text-faint" title={`${userId} ${taskId}`}>
                  user {shortId(userId)} · task {shortId(taskId)}
                </span>
              </li>
            ))}
          </ul>
          <Summary jobs={data} now={now} />
        </>
      )}
    </Section>
  );
}

/** A job is never early, and a busy scheduler a moment late. */
const LATE_MS = 5_000;

function Hours({ hours }: { hours: Jobs['hours'] }) {
  const calendar = useCalendar();
  return (
    <ol aria-label="Users with reminders, by hour" className="flex flex-wrap gap-2 px-4 pt-3 pb-1">
      {hours.map(({ from, users }) => (
        <li key={from}>
          <Chip tone={users > 0 ? 'info' : 'neutral'}>
            {formatTime(new Date(from), calendar)}: {plural(users, 'user')}
          </Chip>
        </li>
      ))}
    </ol>
  );
}

function Summary({ jobs: { users, usersRead, reconciled }, now }: { jobs: Jobs; now: number }) {
  return (
    <p className="px-4 py-3 text-xs text-faint">
      {usersRead < users && `Reminders of ${usersRead} of ${users} users were read. `}
      {reconciled && (
        <>
          Last search for lost jobs <Moment at={reconciled.at} now={now} />: {reconciled.restored} of{' '}
          {reconciled.checked} restored.
        </>
      )}
    </p>
  );
}
