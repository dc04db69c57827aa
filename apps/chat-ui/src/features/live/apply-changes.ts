import type { QueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../api/load-again.js';
import { ApiError } from '../../api/problem.js';
import { APPROVALS } from '../approvals/use-approvals.js';
import { CONVERSATION } from '../chat/data/conversation-key.js';
import { OVERVIEW } from '../shelf/data/use-overview.js';
import { NOTIFICATIONS } from '../reminders/use-notifications.js';
import { PARTS } from '../tasks/parts/use-parts.js';
import { placeUnlessOlder, TASKS } from '../tasks/cache/task-cache.js';
import { getTask } from '../tasks/data/task-calls.js';
import { changesUnderWay } from '../tasks/data/use-task-mutation.js';

/** Changes that come together are fetched together: ms. */
const GATHER_MS = 60;
/** From so many changed tasks on it is cheaper to load the lists again. */
const MANY = 12;
const NOT_FOUND = 404;

/** Brings tasks that changed somewhere else into the lists. */
export class ChangeApplier {
  private readonly changed = new Set<string>();
  private talked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: QueryClient) {}

  /**
   * A task changed.
   *
   * @param elsewhere another browser or service did it: it may have been by words, which stand in the conversation then
   */
  add(taskId: string, elsewhere: boolean): void {
    this.changed.add(taskId);
    this.talked ||= elsewhere;
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** Changes were missed: everything that is shown is loaded again. */
  reload(): void {
    void loadAgain(this.client, { predicate: ({ queryKey }) => queryKey[0] !== 'preview' });
  }

  /** Something was said elsewhere, or a reminder came that the stream did not bring. */
  reloadConversation(): void {
    void loadAgain(this.client, { queryKey: CONVERSATION });
    void loadAgain(this.client, { queryKey: NOTIFICATIONS });
  }

  /** Something waits for a yes, or was decided: it stands in the conversation too. */
  reloadApprovals(): void {
    void loadAgain(this.client, { queryKey: CONVERSATION });
    void loadAgain(this.client, { queryKey: APPROVALS });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const ids = [...this.changed];
    this.changed.clear();
    void loadAgain(this.client, { queryKey: OVERVIEW });
    void loadAgain(this.client, { queryKey: PARTS });
    if (this.talked) void loadAgain(this.client, { queryKey: CONVERSATION });
    this.talked = false;
    for (const id of ids) void loadAgain(this.client, { queryKey: ['history', id] });
    if (ids.length >= MANY) await loadAgain(this.client, { queryKey: [TASKS] });
    else await Promise.all(ids.map((id) => this.fetch(id)));
  }

  private async fetch(id: string): Promise<void> {
    // The answer to the page's own change brings its state.
    if (changesUnderWay(this.client, id) > 0) return;
    try {
      placeUnlessOlder(this.client, await getTask(id));
    } catch (error) {
      if (error instanceof ApiError && error.status === NOT_FOUND) return;
      await loadAgain(this.client, { queryKey: [TASKS] });
    }
  }
}
