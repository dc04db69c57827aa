import type { EventType } from '../catalog/event-types.js';
import type { EventBase } from '../parts/event-base.js';
import { uuidFrom } from './uuid-from.js';

/** The user of every built event. */
export const TEST_USER = uuidFrom('test user');
/** The task of every built event. */
export const TEST_TASK = uuidFrom('test task');
/** The reminder of every built reminder event. */
export const TEST_REMINDER = uuidFrom('test reminder');
/** The moment at which everything in a built event happens. */
export const TEST_NOW = '2026-03-05T15:00:00.000Z';
/** The correlation id of every built event. */
export const TEST_CORRELATION = 'test-request';

/**
 * The fields that all facts share. `eventId` follows from type, user and `userVersion`: give two events of a test
 * different versions and their ids differ, build one twice and it is a redelivery.
 */
export function factDefaults(type: EventType, overrides: Partial<EventBase>): EventBase {
  const userId = overrides.userId ?? TEST_USER;
  const userVersion = overrides.userVersion ?? 1;
  const eventId = uuidFrom(`${type} ${userId} ${userVersion}`);
  const actor = { kind: 'user', id: userId } as const;
  return { eventId, userId, userVersion, occurredAt: TEST_NOW, actor, correlationId: TEST_CORRELATION };
}
