import type { ApprovalPush, ReminderPush } from '@errand/events/push';
import { callApi, type ApiCall } from './call-api.js';
import type { Action } from './notification-of.js';
import { isApproval, type PushMessage } from './push-message.js';

const SNOOZE = { until: 'PT1H' };
/** There is no page: the log is to tell. */
const WAY = { way: 'push' };

/**
 * `done`: it is as the person wanted, or was so already. `look`: a proposal that is no longer what it was, or was decided meanwhile.
 * `logged-out`: the session has ended. `failed`: the API could not be reached.
 */
export type Acted = 'done' | 'look' | 'logged-out' | 'failed';

/** Does what a button says, once however often it is pressed. */
export async function act(action: Action, message: PushMessage): Promise<Acted> {
  const isOfProposal = isApproval(message);
  const call = isOfProposal ? decision(action, message) : deed(action, message);
  try {
    const status = await callApi({ method: 'POST', ...call });
    if (status === 401) return 'logged-out';
    if (status === 429 || status >= 500) return 'failed';
    return isOfProposal && status >= 400 ? 'look' : 'done';
  } catch {
    return 'failed';
  }
}

type Call = Pick<ApiCall, 'path' | 'key' | 'body'>;

function deed(action: Action, { taskId, reminderId }: ReminderPush): Call {
  const path = `/api/tasks/${taskId}/${action === 'done' ? 'complete' : 'snooze'}`;
  return { path, key: `push-${action}-${reminderId}`, body: action === 'done' ? undefined : SNOOZE };
}

function decision(action: Action, { approvalId, mark }: ApprovalPush): Call {
  const path = `/api/approvals/${approvalId}/${action === 'approve' ? 'approve' : 'refuse'}`;
  return { path, key: `push-${action}-${approvalId}`, body: action === 'approve' ? { mark, ...WAY } : WAY };
}
