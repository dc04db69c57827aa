import type { ApprovalPush, PushMessage } from '@errand/events/push';

export type { PushMessage };

const COMMON = ['title', 'body'] as const;
const REMINDER = ['reminderId', 'taskId', 'done', 'snooze'] as const;
const APPROVAL = ['approvalId', 'mark', 'approve', 'refuse'] as const;

/** A message of notification-svc; undefined for anything else. */
export function readMessage(text: string | undefined): PushMessage | undefined {
  try {
    const found = JSON.parse(text ?? '') as Record<string, unknown>;
    const has = (fields: readonly string[]): boolean => fields.every((field) => typeof found[field] === 'string');
    return has(COMMON) && (has(REMINDER) || has(APPROVAL)) ? (found as unknown as PushMessage) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is about a proposal; else it is a reminder. */
export const isApproval = (message: PushMessage): message is ApprovalPush => 'approvalId' in message;
