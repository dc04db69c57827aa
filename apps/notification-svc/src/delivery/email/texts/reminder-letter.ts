import type { Letter } from '@errand/dapr';
import type { FiringFacts } from '../../../reminders/firing.js';
import { ENGLISH } from './english.js';
import { GERMAN } from './german.js';

/** What the mail of a reminder says beside the task's own title. */
export interface ReminderWords {
  language: string;
  due(when: string): string;
  /** It came due in the quiet hours and waited for their end. */
  held: string;
  open: string;
  why: string;
  footer: string;
}

/** How its reader reads. */
export interface Reader {
  locale: string;
  timeZone: string;
}

type Written = Omit<Letter, 'reference'> & { subject: string };

/** The mail of a reminder, in the reader's language and zone. */
export function reminderLetter(
  { reminderId, title, dueAt, heldBy }: Pick<FiringFacts, 'reminderId' | 'title' | 'dueAt' | 'heldBy'>,
  { locale, timeZone }: Reader,
  url: string,
): Written {
  const words = locale.toLowerCase().startsWith('de') ? GERMAN : ENGLISH;
  const form = { timeZone, dateStyle: 'full', timeStyle: 'short' } as const;
  const written = locale.toLowerCase().startsWith(words.language) ? locale : words.language;
  const when = new Intl.DateTimeFormat(written, form).format(Date.parse(dueAt));
  return {
    language: words.language,
    subject: title,
    heading: title,
    paragraphs: [words.due(when), ...(heldBy ? [words.held] : [])],
    action: { label: words.open, url },
    more: { label: words.why, url: `${url}/?why=${encodeURIComponent(reminderId)}` },
    footer: words.footer,
  };
}
