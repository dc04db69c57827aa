import { event } from '../catalog/event.js';
import type { DeadLetterV1 } from '../events/dead-letter.v1.js';
import { TEST_NOW } from './defaults.js';
import { uuidFrom } from './uuid-from.js';

/** A message that recurring-svc could not read. */
export function aDeadLetter(overrides: Partial<DeadLetterV1> = {}): DeadLetterV1 {
  const original = overrides.original ?? 'not JSON';
  return event('errand.deadletter.v1', {
    deadLetterId: uuidFrom(`dead letter ${JSON.stringify(original)}`),
    original,
    topic: 'task-events',
    subscriber: 'recurring-svc',
    reason: 'The message is no JSON.',
    attempts: 1,
    occurredAt: TEST_NOW,
    ...overrides,
  }).data;
}
