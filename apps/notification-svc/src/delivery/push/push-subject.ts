import type { EventDraft } from '@errand/dapr';
import type { PushMessage } from '@errand/events/push';
import { ACTOR, SOURCE } from '../../actor.js';
import { LATEST_MS } from '../../reminders/firing.js';
import { approvalPush } from './approval-push.js';
import { subjectOf, type PushJob } from './push-job.js';
import type { Reader } from './reader.js';
import { reminderPush } from './reminder-push.js';

/** What a push job is about. */
export interface PushSubject {
  /** The same for each attempt. */
  id: string;
  /** For the log. */
  name: string;
  /** From when on it is of no use to anybody, in ms since 1970. */
  endsAt: number;
  /** The proposal that it waits with. */
  approvalId?: string;
  message(reader: Reader): PushMessage;
  /** What is told of it when it has reached a first device. */
  told?(deliveredAt: string): EventDraft;
}

export function pushSubject(job: PushJob): PushSubject {
  const id = subjectOf(job);
  if ('asked' in job) {
    const { asked } = job;
    const { approvalId, expiresAt } = asked;
    const message = (reader: Reader): PushMessage => approvalPush(asked, reader);
    return { id, approvalId, name: `proposal ${approvalId}`, endsAt: Date.parse(expiresAt), message };
  }
  const { facts } = job;
  return {
    id,
    name: `reminder ${facts.reminderId} of task ${facts.taskId}`,
    endsAt: Date.parse(facts.firedAt) + LATEST_MS,
    message: (reader) => reminderPush(facts, reader),
    told: (deliveredAt) => ({
      type: 'errand.reminder.delivered.v1',
      source: SOURCE,
      data: { ...facts, actor: ACTOR, channel: 'web-push', deliveredAt },
    }),
  };
}
