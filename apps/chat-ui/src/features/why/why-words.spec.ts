import type { WhyStep } from '../../api/types.js';
import { lateWords, whyWords } from './why-words.js';

const reading = {
  now: new Date('2026-03-05T15:00:00Z'),
  calendar: { zone: 'Europe/London', locale: 'en-GB' },
};
const words = (step: Partial<WhyStep> & Pick<WhyStep, 'kind'>): string => {
  const { title, quote, detail } = whyWords({ at: '2026-03-05T14:00:00Z', ...step }, reading);
  return [title, quote, detail].filter(Boolean).join(' | ');
};

describe('a step of "Why did I get this?"', () => {
  it.each<[Partial<WhyStep> & Pick<WhyStep, 'kind'>, string]>([
    [{ kind: 'said', text: 'pay rent tomorrow' }, 'You said | pay rent tomorrow'],
    [{ kind: 'said' }, 'You said it in the chat | The words are not kept any more.'],
    [{ kind: 'called', name: 'Reschedule', by: 'Laptop' }, 'Laptop used the tool “Reschedule”'],
    [{ kind: 'called', name: 'Add a task', by: 'the assistant' }, 'The assistant used the tool “Add a task”'],
    [
      { kind: 'approved', name: 'Delete tasks', by: 'Laptop' },
      'You approved “Delete tasks” | Laptop had asked for it.',
    ],
    [{ kind: 'imported', name: 'todoist.csv' }, 'You imported todoist.csv'],
    [{ kind: 'undone' }, 'You used undo or redo'],
    [{ kind: 'undone', name: 'todoist.csv' }, 'You took the import of todoist.csv back'],
    [{ kind: 'by-hand' }, 'You did it by hand, on the page'],
    [{ kind: 'by-program', by: 'Laptop' }, 'Your API token “Laptop” did it'],
    [{ kind: 'by-program' }, 'A program did it, with an API token that has ended since'],
    [{ kind: 'by-errand' }, 'Errand did it by itself'],
    [{ kind: 'changed', type: 'errand.task.created.v1', title: 'Rent' }, 'Created “Rent”'],
    [
      { kind: 'changed', type: 'errand.task.updated.v1', erased: true },
      'Changed | What was recorded of it has been erased.',
    ],
    [
      { kind: 'repeated', type: 'errand.task.created.v1', due: '2026-03-06' },
      'The repeat made the next one | It is due tomorrow.',
    ],
    [{ kind: 'repeated', type: 'errand.task.deleted.v1' }, 'The repeat took the next one back'],
    [{ kind: 'planned', due: '2026-03-06T09:00:00Z' }, 'A reminder was set for tomorrow, 09:00'],
    [{ kind: 'fired', lateByMs: 412 }, 'The reminder came due | It was on time.'],
    [{ kind: 'fired', lateByMs: 9e5, heldBy: 'quiet-hours' }, 'Your quiet hours held it back, then it came due'],
    [
      { kind: 'missed', lateByMs: 90_000_000 },
      'The reminder came too late to be worth sending | It was 25 hours late.',
    ],
    [{ kind: 'delivered', channel: 'in-app' }, 'It reached you in Errand'],
    [{ kind: 'delivered', channel: 'web-push' }, 'It reached you as a notification of your device'],
    [
      { kind: 'not-delivered', channel: 'email', failed: 2, failure: 'later' },
      'It has not reached you by e-mail yet | 2 attempts failed; it is tried again.',
    ],
    [
      { kind: 'not-delivered', channel: 'email', failed: 1, failure: 'refused' },
      'It did not reach you by e-mail | It was refused after 1 attempt.',
    ],
    [
      { kind: 'not-delivered', channel: 'web-push', failed: 30, failure: 'gave-up' },
      'It did not reach you as a notification of your device | It was given up after a day and 30 attempts.',
    ],
    [
      { kind: 'not-delivered', channel: 'email', failed: 1, failure: 'unwanted' },
      'It did not reach you by e-mail | You do not want it, or have not confirmed the address.',
    ],
    [
      { kind: 'not-delivered', channel: 'web-push', failed: 1, failure: 'unwanted' },
      'It did not reach you as a notification of your device | No device of yours asks for it.',
    ],
    [{ kind: 'read' }, 'You read it'],
    [
      { kind: 'not-recorded' },
      'What led to it is not in the log | The log is written a moment after each change. What is old may have been erased.',
    ],
  ])('%j', (step, expected) => expect(words(step)).toBe(expected));

  it.each([
    [0, 'on time'],
    [1_999, 'on time'],
    [30_000, '30 seconds late'],
    [180_000, '3 minutes late'],
    [3 * 3_600_000, '3 hours late'],
  ])('that came %i ms late was %s', (ms, expected) => expect(lateWords(ms)).toBe(expected));
});
