import { german } from './de/german.js';
import { english } from './en/english.js';
import { compileLanguage, type Language } from './language.js';

/** Every language of the chat; the first is the one that is assumed when nothing else tells. A new one is added here. */
const TABLES = [english, german];

let compiled: Language[] | undefined;

/** All languages, the person's own first. */
export function languages(locale: string): Language[] {
  compiled ??= TABLES.map(compileLanguage);
  const own = locale.toLowerCase().split(/[-_]/)[0];
  return [...compiled].sort((a, b) => Number(b.code === own) - Number(a.code === own));
}
