import { clsx } from 'clsx';
import { useEffect } from 'react';
import type { User } from '../../api/types.js';
import { useStore } from '../../shared/store/use-store.js';
import { FloatingRoot } from '../../shared/ui/floating-root.js';
import { ApprovalsBar } from '../approvals/approvals-bar.js';
import { WaitingList } from '../approvals/waiting-list.js';
import { ChatPane } from '../chat/chat-pane.js';
import { PageKeys } from '../keyboard/page-keys.js';
import { useLive } from '../live/use-live.js';
import { OfflineBar } from '../offline/offline-bar.js';
import { ReminderList } from '../reminders/reminder-list.js';
import { unreadCount, useNotifications } from '../reminders/use-notifications.js';
import { RemoveTask } from '../tasks/remove/remove-task.js';
import { SnoozeDialog } from '../tasks/snooze/snooze-dialog.js';
import { TaskPane } from '../tasks/task-pane.js';
import { BottomBar } from './bottom-bar.js';
import { Header } from './header.js';
import { tabStore } from './tab-store.js';

/** The number of unread reminders stands in the title of the browser's tab. */
function useTitle(): void {
  const unread = unreadCount(useNotifications().data);
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) Errand` : 'Errand';
  }, [unread]);
}

/** The page of a person who is logged in: the chat beside the list; on a phone one after the other. */
export function MainView({ user }: { user: User }) {
  const tab = useStore(tabStore);
  useLive();
  useTitle();
  return (
    <>
      <div className="flex h-dvh flex-col">
        <Header user={user} />
        <OfflineBar />
        <ApprovalsBar />
        <main className="flex min-h-0 flex-1">
          <h1 className="sr-only">Errand</h1>
          <div
            className={clsx(
              'min-w-0 border-line max-md:flex-1 md:w-[22rem] md:border-r lg:w-[26rem]',
              tab !== 'chat' && 'max-md:hidden',
            )}
          >
            <ChatPane />
          </div>
          <div className={clsx('min-w-0 flex-1 bg-surface', tab !== 'tasks' && 'max-md:hidden')}>
            <TaskPane />
          </div>
          <section
            aria-label="Reminders"
            className={clsx('scroll-pane min-w-0 flex-1 bg-surface p-2 md:hidden', tab !== 'reminders' && 'hidden')}
          >
            <WaitingList />
            <ReminderList />
          </section>
          <FloatingRoot />
        </main>
        <BottomBar />
      </div>
      <PageKeys />
      <RemoveTask />
      <SnoozeDialog />
    </>
  );
}
