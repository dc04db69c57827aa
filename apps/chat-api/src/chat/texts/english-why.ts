import type { Task } from '../../tasks/task.js';
import type { WhyDto, WhyStepDto } from '../../why/why.dto.js';
import type { DatePhrases } from './dates.js';
import { quoted, span, when } from './english-words.js';
import { isLate, isOfReminder } from './gist.js';

type Tell = (step: WhyStepDto, dates: DatePhrases) => string;

const VERBS: Readonly<Record<string, string>> = { created: 'added', updated: 'changed' };
const WAYS: Readonly<Record<string, string>> = {
  'in-app': 'in Errand',
  email: 'by e-mail',
  'web-push': 'as a notification of your device',
};
const way = ({ channel = 'in-app' }: WhyStepDto): string => WAYS[channel] ?? channel;

const TELL: Readonly<Record<WhyStepDto['kind'], Tell>> = {
  said: ({ text }) => (text === undefined ? 'you said it in the chat' : `you said ${quoted(text)}`),
  called: ({ name = '?', by = 'a program' }) => `${by} used the tool ${quoted(name)}`,
  approved: ({ name = '?' }) => `you approved ${quoted(name)}`,
  imported: ({ name = 'a file' }) => `you imported ${name}`,
  undone: ({ name }) => (name === undefined ? 'you used undo or redo' : `you took the import of ${name} back`),
  'by-hand': () => 'you did it by hand, on the page',
  'by-program': ({ by }) =>
    by === undefined ? 'a program did it, with an API token' : `your API token ${quoted(by)} did it`,
  'by-errand': () => 'I did it by myself',
  changed: ({ type = '', title }) => {
    const verb = type.split('.').at(-2) ?? 'updated';
    return `${title === undefined ? 'the task' : quoted(title)} was ${VERBS[verb] ?? verb}`;
  },
  repeated: () => 'its repeat made the next one',
  planned: ({ due }, dates) =>
    due === undefined ? 'a reminder was set' : `a reminder was set for ${when(due, dates)}`,
  fired: ({ lateByMs = 0, heldBy }) =>
    heldBy ? 'it came due, after your quiet hours' : `it came due${isLate(lateByMs) ? `, ${span(lateByMs)} late` : ''}`,
  missed: ({ lateByMs = 0 }) => `it came ${span(lateByMs)} too late to be sent`,
  delivered: (step) => `it reached you ${way(step)}`,
  'not-delivered': (step) =>
    step.failure === 'later' ? `it has not reached you ${way(step)} yet` : `it did not reach you ${way(step)}`,
  read: () => 'you read it',
  'not-recorded': () => 'what led to it is not recorded',
};

/** From the first cause to what came of it, a line for each step. */
export function whyInEnglish(why: WhyDto | undefined, task: Task | undefined, dates: DatePhrases): string {
  if (!why && task) return `Nothing is recorded of ${quoted(task.title)} yet. Ask again in a moment.`;
  if (!why) return 'I have not reminded you of anything.';
  const name = why.title === null ? 'a task that is gone' : quoted(why.title);
  const head = isOfReminder(why) ? `Why I reminded you of ${name}:` : `Why ${name} is there:`;
  return [head, ...why.items.map((step) => `• ${when(step.at, dates)}: ${TELL[step.kind](step, dates)}`)].join('\n');
}
