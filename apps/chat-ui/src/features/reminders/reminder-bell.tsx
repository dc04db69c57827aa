import { Bell } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../shared/ui/icon-button.js';
import { Popover } from '../../shared/ui/popover.js';
import { useApprovals } from '../approvals/use-approvals.js';
import { WaitingList } from '../approvals/waiting-list.js';
import { ReminderList } from './reminder-list.js';
import { unreadCount, useNotifications } from './use-notifications.js';

/** The bell with the number of unread reminders and of what waits for a yes; opens the list of both. */
export function ReminderBell() {
  const [open, setOpen] = useState(false);
  const unread = unreadCount(useNotifications().data);
  const waiting = useApprovals().data?.length ?? 0;
  const close = () => setOpen(false);
  return (
    <Popover
      label="Reminders"
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-88 p-2"
      trigger={
        <IconButton label={labelOf(unread, waiting)} className="relative">
          <Bell size={19} aria-hidden />
          <UnreadBadge count={unread + waiting} />
        </IconButton>
      }
    >
      <WaitingList onOpen={close} />
      <h2 className="px-3 pt-1.5 pb-2 text-sm font-semibold">Reminders</h2>
      <ReminderList onOpen={close} />
    </Popover>
  );
}

function labelOf(unread: number, waiting: number): string {
  const parts = [
    ...(unread > 0 ? [`${unread} unread`] : []),
    ...(waiting > 0 ? [`${waiting} waiting for your yes`] : []),
  ];
  return ['Reminders', ...parts].join(', ');
}

/** A number at the corner of an icon. */
export function UnreadBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span
      aria-hidden
      className="absolute top-0.5 right-0.5 grid h-[17px] min-w-[17px] animate-pop place-items-center rounded-full bg-danger-fill px-1 text-[10px] font-semibold text-on-danger tabular-nums"
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}
