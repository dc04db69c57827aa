import { clsx } from 'clsx';
import { Bell, ListTodo, MessageCircle } from 'lucide-react';
import { useStore } from '../../shared/store/use-store.js';
import { UnreadBadge } from '../reminders/reminder-bell.js';
import { unreadCount, useNotifications } from '../reminders/use-notifications.js';
import { showTab, tabStore, type Tab } from './tab-store.js';

const TABS: readonly { tab: Tab; label: string; Icon: typeof Bell }[] = [
  { tab: 'tasks', label: 'Tasks', Icon: ListTodo },
  { tab: 'chat', label: 'Chat', Icon: MessageCircle },
  { tab: 'reminders', label: 'Reminders', Icon: Bell },
];

/** On a phone: the parts of the page, within a thumb's reach. */
export function BottomBar() {
  const current = useStore(tabStore);
  const unread = unreadCount(useNotifications().data);
  return (
    <nav
      aria-label="Parts of the page"
      className="grid shrink-0 grid-cols-3 border-t border-line bg-surface safe-bottom md:hidden"
    >
      {TABS.map(({ tab, label, Icon }) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === current ? 'page' : undefined}
          onClick={() => showTab(tab)}
          className={clsx(
            'flex h-15 flex-col items-center justify-center gap-0.5 text-[11px] font-medium -outline-offset-2',
            tab === current ? 'text-accent' : 'text-muted',
          )}
        >
          <span
            className={clsx(
              'relative grid h-7 w-14 place-items-center rounded-full',
              tab === current && 'bg-accent-soft',
            )}
          >
            <Icon size={20} aria-hidden />
            {tab === 'reminders' && <UnreadBadge count={unread} />}
          </span>
          {label}
          {tab === 'reminders' && unread > 0 && <span className="sr-only">, {unread} unread</span>}
        </button>
      ))}
    </nav>
  );
}
