import { german } from './de/german.js';
import { english } from './en/english.js';
import { compileLanguage, type Language } from './language.js';

/** Every language of the chat; the first is the one that is assumed when nothing else tells. A new one is added here. */
const TABLES = [english, german];

/** Read when the program starts, so that no sentence waits for it and a mistake in a table is found at once. */
const LANGUAGES: readonly Language[] = TABLES.map(compileLanguage);

/** All languages, the person's own first. */
export function languages(locale: string): Language[] {
  const own = locale.toLowerCase().split(/[-_]/)[0];
  return [...LANGUAGES].sort((a, b) => Number(b.code === own) - Number(a.code === own));
}
