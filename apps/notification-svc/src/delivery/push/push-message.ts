import type { FiringFacts } from '../../reminders/firing.js';
import { ENGLISH } from './texts/english.js';
import { GERMAN } from './texts/german.js';

/** How the person reads. */
export interface Reader {
  locale: string;
  timeZone: string;
}

/** What the page's service worker (`apps/chat-ui/worker`) is told. */
export interface PushMessage {
  reminderId: string;
  taskId: string;
  /** BCP 47. */
  language: string;
  title: string;
  body: string;
  /** Names of the buttons. */
  done: string;
  snooze: string;
}

/** The notification of a reminder, in the reader's language and zone. */
export function pushMessage(
  { reminderId, taskId, title, dueAt }: Pick<FiringFacts, 'reminderId' | 'taskId' | 'title' | 'dueAt'>,
  { locale, timeZone }: Reader,
): PushMessage {
  const words = locale.toLowerCase().startsWith('de') ? GERMAN : ENGLISH;
  const written = locale.toLowerCase().startsWith(words.language) ? locale : words.language;
  const form = { timeZone, dateStyle: 'medium', timeStyle: 'short' } as const;
  const when = new Intl.DateTimeFormat(written, form).format(Date.parse(dueAt));
  const { language, done, snooze } = words;
  return { reminderId, taskId, language, title, body: words.due(when), done, snooze };
}
