import { callApi } from './call-api.js';
import type { Action } from './notification-of.js';
import type { PushMessage } from './push-message.js';

const SNOOZE = { until: 'PT1H' };

/**
 * `done`: the task is as the person wanted, or was so already. `logged-out`: the session has ended. `failed`: the API could not be
 * reached.
 */
export type Acted = 'done' | 'logged-out' | 'failed';

/** Does what a button says, once however often it is pressed. */
export async function act(action: Action, { taskId, reminderId }: PushMessage): Promise<Acted> {
  const path = `/api/tasks/${taskId}/${action === 'done' ? 'complete' : 'snooze'}`;
  const body = action === 'done' ? undefined : SNOOZE;
  try {
    const status = await callApi({ method: 'POST', path, key: `push-${action}-${reminderId}`, body });
    if (status === 401) return 'logged-out';
    return status === 429 || status >= 500 ? 'failed' : 'done';
  } catch {
    return 'failed';
  }
}
