import type { HistoryItem } from '../../api/types.js';

const VERBS: Readonly<Record<string, string>> = {
  created: 'Created',
  updated: 'Changed',
  completed: 'Completed',
  reopened: 'Reopened',
  deleted: 'Deleted',
  restored: 'Restored',
  due: 'Reminder came due',
  delivered: 'Reminded',
  missed: 'Reminder missed',
  acknowledged: 'Reminder read',
};

const ACTORS: Readonly<Record<string, string>> = {
  user: 'you',
  assistant: 'the chat',
  'api-token': 'an API token',
  'recurring-svc': 'the repeat',
  'notification-svc': 'the reminders',
  system: 'Errand',
};

/** What happened: the verb of an event type such as `errand.task.completed.v1`. */
export function stepTitle({ type }: Pick<HistoryItem, 'type'>): string {
  const verb = type.split('.').at(-2) ?? '';
  return VERBS[verb] ?? type;
}

/** Who did it: "by you", "by the repeat". */
export const stepActor = ({ actor }: Pick<HistoryItem, 'actor'>): string => `by ${ACTORS[actor.kind] ?? actor.kind}`;
