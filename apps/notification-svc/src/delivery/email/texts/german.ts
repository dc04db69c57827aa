import type { ReminderWords } from './reminder-letter.js';

export const GERMAN: ReminderWords = {
  language: 'de',
  due: (when) => `Fällig: ${when}.`,
  held: 'Sie hat auf das Ende deiner Ruhezeit gewartet.',
  open: 'Errand öffnen',
  why: 'Warum bekomme ich das?',
  footer: 'Du bekommst das, weil Erinnerungen per E-Mail in deinen Einstellungen an sind.',
};
