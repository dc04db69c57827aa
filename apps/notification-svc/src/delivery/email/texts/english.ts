import type { ReminderWords } from './reminder-letter.js';

export const ENGLISH: ReminderWords = {
  language: 'en',
  due: (when) => `Due: ${when}.`,
  held: 'It waited for the end of your quiet hours.',
  open: 'Open Errand',
  why: 'Why did I get this?',
  footer: 'You get this because reminders by e-mail are on in your settings.',
};
