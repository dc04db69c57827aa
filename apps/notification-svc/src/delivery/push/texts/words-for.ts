import { ENGLISH } from './english.js';
import { GERMAN } from './german.js';
import type { PushWords } from './push-words.js';

/** The words of the reader's language; English for one that is none of ours. */
export const wordsFor = (locale: string): PushWords => (locale.toLowerCase().startsWith('de') ? GERMAN : ENGLISH);
