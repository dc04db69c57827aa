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

/** English. */
export const english: LanguageTables = {
  code: 'en',
  capitalisesNouns: false,
  macros,
  words,
  rules: { ...numbers, ...times, ...dayTimes, ...dates, ...repeats, ...reminders, ...marks, ...queries },
  frames,
  intents,
  lexicon,
  reasons: {
    empty: {
      reason: 'There are no words in this that I could use.',
      suggestions: ['buy milk tomorrow', "what's due today?", 'help'],
    },
    noTitle: {
      reason: 'This does not say what is to be done.',
      suggestions: ['add call the bank {words}', 'show my tasks', 'help'],
    },
    noTarget: {
      reason: 'Which task do you mean?',
      suggestions: ['{words} buy milk', 'show my tasks', 'help'],
    },
    question: {
      reason: 'I do not understand this question.',
      suggestions: ['find tasks about {words}', "what's due today?", 'help'],
    },
    oops: { reason: 'If the last change was a mistake, it can be taken back.', suggestions: ['undo', 'history'] },
    undoPart: {
      reason:
        'I take back the last step, several from the last on, or all of them; the history shows what was done when.',
      suggestions: ['undo the last 3', 'undo everything', 'history'],
    },
    uneven: {
      reason: 'A task repeats at one time of the day for all of its days. Write a task for each time.',
      suggestions: ['help'],
    },
    severalTasks: {
      reason: 'These are several tasks, with a date each. Send them as a sentence each.',
      suggestions: ['help'],
    },
    severalOrders: {
      reason: 'These are several commands. Send them as a sentence each.',
      suggestions: ['help'],
    },
    thanks: { reason: 'You are welcome.', suggestions: [] },
  },
};
