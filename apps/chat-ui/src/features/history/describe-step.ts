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
  assistant: 'the assistant',
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

/** Who did it: "by you", "by the repeat", "by the assistant, approved by you". */
export function stepActor({ actor, approvedBy }: Pick<HistoryItem, 'actor' | 'approvedBy'>): string {
  const approved = approvedBy ? `, approved by ${nameOf(approvedBy)}` : '';
  return `by ${nameOf(actor)}${approved}`;
}

const nameOf = ({ kind }: HistoryItem['actor']): string => ACTORS[kind] ?? kind;
