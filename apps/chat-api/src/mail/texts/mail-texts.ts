import type { Letter } from '@errand/dapr';
import { ENGLISH_MAILS } from './english.js';
import { GERMAN_MAILS } from './german.js';

type Written = Omit<Letter, 'reference'> & { subject: string };

/** Every mail that chat-api sends, in one language. */
export interface MailTexts {
  reset(url: string): Written;
  confirm(url: string): Written;
}

/** In the person's language, English where there is none of ours. */
export function mailTexts(locale: string): MailTexts {
  return locale.toLowerCase().startsWith('de') ? GERMAN_MAILS : ENGLISH_MAILS;
}
