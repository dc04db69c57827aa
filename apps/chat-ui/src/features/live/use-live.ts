import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isOwnRequest } from '../../api/own-requests.js';
import type { Notification } from '../../api/types.js';
import { followConversation } from '../chat/data/other-tabs.js';
import { receiveTurn, type TurnNews } from '../chat/data/receive-turn.js';
import { sendWaiting, showWaiting } from '../chat/data/use-say.js';
import { receiveReminder } from '../reminders/receive-reminder.js';
import { ChangeApplier } from './apply-changes.js';
import type { StreamEvent } from './event-parser.js';
import { LiveConnection } from './live-connection.js';
import { liveState } from './live-state.js';
import { VersionTracker } from './version-tracker.js';

/** What the events of the stream hold; a reminder is a notification instead. */
interface Body {
  taskId: string;
  userVersion: number;
  correlationId: string;
  messages: number;
}

/** Keeps everything that is shown up to date, from whatever browser or service it was changed. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const tracker = new VersionTracker();
    const changes = new ChangeApplier(client);
    const onEvent = ({ event, data }: StreamEvent): void => {
      const body = JSON.parse(data) as Partial<Body>;
      const version = body.userVersion ?? 0;
      if (event === 'task' && body.taskId) {
        if (tracker.change(version) === 'gap') changes.reload();
        else changes.add(body.taskId, !isOwnRequest(body.correlationId));
      } else if (event === 'version') {
        const hasGrown = tracker.hasGrown(body.messages);
        if (tracker.heartbeat(version) === 'gap') changes.reload();
        else if (hasGrown) changes.reloadConversation();
      } else if (event === 'refetch') changes.reload();
      else if (event === 'approvals') changes.reloadApprovals();
      else if (event === 'turn') void receiveTurn(client, JSON.parse(data) as TurnNews);
      else if (event === 'reminder') receiveReminder(client, JSON.parse(data) as Notification);
    };
    liveState.set('connecting');
    const connection = new LiveConnection({ onEvent, lastVersion: () => tracker.version });
    void connection.run();
    void (navigator.onLine ? sendWaiting : showWaiting)(client);
    const unfollow = followConversation(client);
    const unwait = liveState.subscribe(() => {
      if (liveState.get() === 'live') void sendWaiting(client);
    });
    return () => {
      connection.stop();
      changes.stop();
      unfollow();
      unwait();
    };
  }, [client]);
}
