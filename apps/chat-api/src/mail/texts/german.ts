import type { MailTexts } from './mail-texts.js';

export const GERMAN_MAILS: MailTexts = {
  reset: (url) => ({
    language: 'de',
    subject: 'Neues Passwort für Errand',
    heading: 'Neues Passwort wählen',
    paragraphs: [
      'Jemand, vermutlich du, hat um ein neues Passwort gebeten.',
      'Der Link gilt einmal, eine Stunde lang.',
    ],
    action: { label: 'Neues Passwort wählen', url },
    footer: 'Warst du es nicht, tu nichts: Dein Passwort bleibt, wie es ist.',
  }),
  confirm: (url) => ({
    language: 'de',
    subject: 'Bestätige deine Adresse für Errand',
    heading: 'Ist das deine Adresse?',
    paragraphs: ['Bestätige sie, und Errand kann dich per E-Mail erinnern.', 'Der Link gilt einmal, einen Tag lang.'],
    action: { label: 'Adresse bestätigen', url },
    footer: 'Hast du kein Konto bei Errand, tu nichts: Dann kommt hier keine Erinnerung an.',
  }),
};
