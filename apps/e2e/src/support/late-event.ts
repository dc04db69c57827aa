import { aCloudEvent, aTaskCreated } from '@errand/events/testing';
import type { TestStack } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import { publish } from './publish.js';
import type { User } from './user.js';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** Has the news of a task come three days after it was made, as after an outage; its reminder was two days ago, and so is missed. */
export async function hearLateOf(stack: TestStack, user: User, title: string): Promise<void> {
  const task = { title, due: daysAgo(2), reminders: ['PT0S'] };
  const late = aTaskCreated({ userId: user.id, taskId: randomUUID(), userVersion: 900, occurredAt: daysAgo(3), task });
  await publish(stack, 'task-events', aCloudEvent('errand.task.created.v1', late));
}
