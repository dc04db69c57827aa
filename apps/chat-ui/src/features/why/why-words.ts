import type { WhyStep } from '../../api/types.js';
import type { Calendar } from '../../shared/time/calendar.js';
import { formatDue, formatInstant } from '../../shared/time/format.js';
import { plural } from '../../shared/words/plural.js';
import { stepTitle } from '../history/describe-step.js';

/** A step in plain words. */
export interface WhyWords {
  title: string;
  /** What was said, word for word. */
  quote?: string;
  detail?: string;
}

/** When the words are read, and by whose habits. */
export interface Reading {
  now: Date;
  calendar: Calendar;
}

type Tell = (step: WhyStep, reading: Reading) => WhyWords;

const WAYS: Readonly<Record<string, string>> = {
  'in-app': 'in Errand',
  email: 'by e-mail',
  'web-push': 'as a notification of your device',
};
const way = ({ channel = 'in-app' }: WhyStep): string => WAYS[channel] ?? channel;

const REPEATED: Readonly<Record<string, string>> = {
  created: 'The repeat made the next one',
  restored: 'The repeat brought the next one back',
  deleted: 'The repeat took the next one back',
};

const MINUTE_MS = 60_000;
/** Below this nobody would call it late. */
const NOTABLE_MS = 2_000;

/** "412 ms late", "3 minutes late", "on time". */
export function lateWords(lateByMs: number): string {
  if (lateByMs < NOTABLE_MS) return 'on time';
  if (lateByMs < MINUTE_MS) return `${plural(Math.round(lateByMs / 1_000), 'second')} late`;
  const minutes = Math.round(lateByMs / MINUTE_MS);
  return minutes < 120 ? `${plural(minutes, 'minute')} late` : `${plural(Math.round(minutes / 60), 'hour')} late`;
}

const TELL: Readonly<Record<WhyStep['kind'], Tell>> = {
  said: ({ text }) =>
    text === undefined
      ? { title: 'You said it in the chat', detail: 'The words are not kept any more.' }
      : { title: 'You said', quote: text },
  called: ({ name, by }) => ({ title: `${capital(by ?? 'a program')} used the tool “${name ?? '?'}”` }),
  approved: ({ name, by }) => ({
    title: `You approved “${name ?? '?'}”`,
    detail: by && `${capital(by)} had asked for it.`,
  }),
  imported: ({ name }) => ({ title: name ? `You imported ${name}` : 'You imported a file' }),
  undone: ({ name }) => ({ title: name ? `You took the import of ${name} back` : 'You used undo or redo' }),
  'by-hand': () => ({ title: 'You did it by hand, on the page' }),
  'by-program': ({ by }) =>
    by
      ? { title: `Your API token “${by}” did it` }
      : { title: 'A program did it, with an API token that has ended since' },
  'by-errand': () => ({ title: 'Errand did it by itself' }),
  changed: (step) => ({
    title: `${stepTitle({ type: step.type ?? '' })}${step.title ? ` “${step.title}”` : ''}`,
    detail: step.erased ? 'What was recorded of it has been erased.' : undefined,
  }),
  repeated: ({ type = '', due }, { now, calendar }) => ({
    title: REPEATED[type.split('.').at(-2) ?? ''] ?? 'The repeat went on',
    detail: due && `It is due ${inSentence(formatDue(due, now, calendar))}.`,
  }),
  planned: ({ due }, { now, calendar }) => ({
    title: due ? `A reminder was set for ${inSentence(formatInstant(due, now, calendar))}` : 'A reminder was set',
  }),
  fired: ({ lateByMs = 0, heldBy }) => ({
    title: heldBy ? 'Your quiet hours held it back, then it came due' : 'The reminder came due',
    detail: heldBy ? undefined : `It was ${lateWords(lateByMs)}.`,
  }),
  missed: ({ lateByMs = 0 }) => ({
    title: 'The reminder came too late to be worth sending',
    detail: `It was ${lateWords(lateByMs)}.`,
  }),
  delivered: (step) => ({ title: `It reached you ${way(step)}` }),
  'not-delivered': notDelivered,
  read: () => ({ title: 'You read it' }),
  'not-recorded': () => ({
    title: 'What led to it is not in the log',
    detail: 'The log is written a moment after each change. What is old may have been erased.',
  }),
};

/** A step of "Why did I get this?" in plain words. */
export const whyWords = (step: WhyStep, reading: Reading): WhyWords => TELL[step.kind](step, reading);

function notDelivered(step: WhyStep): WhyWords {
  const attempts = plural(step.failed ?? 0, 'attempt');
  const title = `It did not reach you ${way(step)}`;
  switch (step.failure) {
    case 'later':
      return { title: `It has not reached you ${way(step)} yet`, detail: `${attempts} failed; it is tried again.` };
    case 'refused':
      return { title, detail: `It was refused after ${attempts}.` };
    case 'gave-up':
      return { title, detail: `It was given up after a day and ${attempts}.` };
    default:
      return {
        title,
        detail:
          step.channel === 'email'
            ? 'You do not want it, or have not confirmed the address.'
            : 'No device of yours asks for it.',
      };
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "Today, 9:00" within a sentence: "today, 9:00". */
const inSentence = (when: string): string => when.replace(/^(Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());
