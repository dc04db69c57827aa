import { useQueryClient } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { BellOff, CheckCheck } from 'lucide-react';
import type { Notification } from '../../api/types.js';
import { useCalendar } from '../../shared/time/calendar.js';
import { formatInstant } from '../../shared/time/format.js';
import { useNow } from '../../shared/time/use-now.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { Loaded } from '../../shared/ui/loaded.js';
import { WhyLink } from '../why/why-link.js';
import { lateness } from './lateness.js';
import { markRead } from './mark-read.js';
import { openReminder } from './open-reminder.js';
import { unreadCount, useNotifications } from './use-notifications.js';

/** The reminders that came due, newest first. */
export function ReminderList({ onOpen }: { onOpen?: () => void }) {
  return (
    <Loaded
      from={useNotifications()}
      what="Reminders"
      shapes={['h-9 w-4/5', 'h-9 w-3/5', 'h-9 w-2/3']}
      className="space-y-4 p-3"
    >
      {(all) => <Reminders all={all} onOpen={onOpen} />}
    </Loaded>
  );
}

function Reminders({ all, onOpen }: { all: readonly Notification[]; onOpen?: (() => void) | undefined }) {
  const client = useQueryClient();
  if (all.length === 0) {
    return (
      <EmptyState icon={<BellOff size={24} aria-hidden />} title="No reminders yet">
        Say “remind me to …” with a time, and it comes up here when it is due.
      </EmptyState>
    );
  }
  return (
    <>
      {unreadCount(all) > 0 && (
        <div className="flex justify-end px-2 pb-1">
          <Button
            size="sm"
            look="ghost"
            icon={<CheckCheck size={15} aria-hidden />}
            onClick={() => void markRead(client, all)}
          >
            Mark all read
          </Button>
        </div>
      )}
      <ul>
        {all.map((notification) => (
          <li key={notification.id}>
            <Reminder
              notification={notification}
              onClick={() => {
                onOpen?.();
                void openReminder(client, notification);
              }}
            />
            <div className="-mt-1.5 pb-1 pl-8">
              <WhyLink asked={{ notification: notification.id }} about={notification.title} onOpen={onOpen} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reminder({ notification, onClick }: { notification: Notification; onClick: () => void }) {
  const calendar = useCalendar();
  const now = useNow();
  const unread = notification.readAt === null;
  const late = lateness(notification);
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex w-full items-start gap-3 rounded-lg px-3 py-2.5 text-left transition-colors hover:bg-hover"
    >
      <span
        className={clsx('mt-[7px] size-2 shrink-0 rounded-full', unread ? 'bg-accent' : 'bg-transparent')}
        aria-hidden
      />
      <span className="min-w-0 flex-1">
        <span className={clsx('block text-sm wrap-anywhere', unread ? 'font-medium' : 'text-muted')}>
          {unread && <span className="sr-only">Unread: </span>}
          {notification.title}
        </span>
        <span className="block text-[13px] text-muted">
          {formatInstant(notification.firedAt, now, calendar)}
          {late && <span className="text-warn"> · {late}</span>}
        </span>
      </span>
    </button>
  );
}
