import type { MailTexts } from './mail-texts.js';

export const ENGLISH_MAILS: MailTexts = {
  reset: (url) => ({
    language: 'en',
    subject: 'Choose a new password for Errand',
    heading: 'Choose a new password',
    paragraphs: ['Somebody, most likely you, asked for a new password.', 'The link works once, for an hour.'],
    action: { label: 'Choose a new password', url },
    footer: 'If it was not you, do nothing: your password stays as it is.',
  }),
  confirm: (url) => ({
    language: 'en',
    subject: 'Confirm your address for Errand',
    heading: 'Is this your address?',
    paragraphs: ['Confirm it, and Errand can send you reminders by e-mail.', 'The link works once, for a day.'],
    action: { label: 'Confirm my address', url },
    footer: 'If you have no account at Errand, do nothing: no reminder comes here then.',
  }),
};
