import type { Topic } from '../topics.js';

/** What a topic carries, for who reads the AsyncAPI document. */
export const TOPIC_DESCRIPTIONS: Readonly<Record<Topic, string>> = {
  'task-events':
    'Facts about tasks, users and proposals. Keyed by user; one user’s are in the order of their userVersion.',
  'task-updates': 'Live messages for open pages: no facts, not kept. Every replica of chat-api gets each.',
  reminders: 'Facts about reminders. Keyed by user.',
  'dead-letters': 'What a consumer could not digest, with the reason. audit-svc keeps it.',
};
