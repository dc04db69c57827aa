/**
 * The topics of the flow. User events share `taskEvents` with task events, because both are counted by the same
 * `userVersion` of chat-api and must stay in one order. `taskUpdates` carries live messages, which are no facts.
 */
export const TOPICS = {
  taskEvents: 'task-events',
  taskUpdates: 'task-updates',
  reminders: 'reminders',
  deadLetters: 'dead-letters',
} as const;

/** Name of a topic. */
export type Topic = (typeof TOPICS)[keyof typeof TOPICS];

/** Dapr app ids of the services that publish or consume events. */
export const APP_IDS = ['chat-api', 'notification-svc', 'recurring-svc', 'audit-svc'] as const;

/** Dapr app id of a service that publishes or consumes events. */
export type AppId = (typeof APP_IDS)[number];
