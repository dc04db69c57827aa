import type { LanguageTables } from '../language-tables.js';
import { dates } from './dates.js';
import { dayTimes } from './day-times.js';
import { frames } from './frames.js';
import { intents } from './intents.js';
import { lexicon } from './lexicon.js';
import { macros } from './macros.js';
import { marks } from './marks.js';
import { numbers } from './numbers.js';
import { queries } from './queries.js';
import { reminders } from './reminders.js';
import { repeats } from './repeats.js';
import { times } from './times.js';
import { words } from './words.js';

/** German. */
export const german: LanguageTables = {
  code: 'de',
  capitalisesNouns: true,
  macros,
  words,
  rules: { ...numbers, ...times, ...dayTimes, ...dates, ...repeats, ...reminders, ...marks, ...queries },
  frames,
  intents,
  lexicon,
  reasons: {
    empty: {
      reason: 'Darin stehen keine Wörter, mit denen ich etwas anfangen kann.',
      suggestions: ['Milch kaufen morgen', 'Was ist heute fällig?', 'Hilfe'],
    },
    noTitle: {
      reason: 'Hier steht nicht, was zu tun ist.',
      suggestions: ['Bank anrufen {words}', 'Zeige meine Aufgaben', 'Hilfe'],
    },
    noTarget: {
      reason: 'Welche Aufgabe meinst du?',
      suggestions: ['{words} Milch kaufen', 'Zeige meine Aufgaben', 'Hilfe'],
    },
    question: {
      reason: 'Diese Frage verstehe ich nicht.',
      suggestions: ['Suche Aufgaben über {words}', 'Was ist heute fällig?', 'Hilfe'],
    },
    oops: {
      reason: 'War die letzte Änderung ein Versehen, lässt sie sich zurücknehmen.',
      suggestions: ['rückgängig', 'Verlauf'],
    },
    undoPart: {
      reason:
        'Ich nehme den letzten Schritt zurück, mehrere vom letzten an, oder alle; der Verlauf zeigt, was wann geschah.',
      suggestions: ['die letzten 3 rückgängig', 'alles rückgängig', 'Verlauf'],
    },
    uneven: {
      reason: 'Eine Aufgabe wiederholt sich an allen Tagen zur selben Zeit. Schreib für jede Zeit eine eigene.',
      suggestions: ['Hilfe'],
    },
    severalTasks: {
      reason: 'Das sind mehrere Aufgaben, jede mit ihrem Datum. Schick sie als je einen Satz.',
      suggestions: ['Hilfe'],
    },
    severalOrders: {
      reason: 'Das sind mehrere Befehle. Schick sie als je einen Satz.',
      suggestions: ['Hilfe'],
    },
    thanks: { reason: 'Gern geschehen.', suggestions: [] },
  },
};
