import type { ReminderPush } from '@errand/events/push';
import type { FiringFacts } from '../../reminders/firing.js';
import type { Reader } from './reader.js';
import { wordsFor } from './texts/words-for.js';

/** The notification of a reminder, in the reader's language and zone. */
export function reminderPush(
  { reminderId, taskId, title, dueAt }: Pick<FiringFacts, 'reminderId' | 'taskId' | 'title' | 'dueAt'>,
  { locale, timeZone }: Reader,
): ReminderPush {
  const { language, done, snooze, due } = wordsFor(locale);
  const written = locale.toLowerCase().startsWith(language) ? locale : language;
  const form = { timeZone, dateStyle: 'medium', timeStyle: 'short' } as const;
  const when = new Intl.DateTimeFormat(written, form).format(Date.parse(dueAt));
  return { reminderId, taskId, language, title, body: due(when), done, snooze };
}
