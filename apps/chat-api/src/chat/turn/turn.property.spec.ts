import fc from 'fast-check';
import { aTask } from '../../account/testing/a-workspace.js';
import type { Task } from '../../tasks/task.js';
import { AConversation } from '../testing/a-conversation.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const tasks = [
  aTask({ id: id(1), title: 'Call mom', tags: ['home'], list: 'Home' }),
  aTask({ id: id(2), title: 'Call the bank', due: '2026-03-06T16:00:00-05:00', tags: ['home'] }),
  aTask({ id: id(3), title: 'Report', status: 'done' }),
  aTask({
    id: id(4),
    title: 'Gym',
    due: '2026-03-06',
    recurrence: 'FREQ=DAILY',
    repeatFrom: 'schedule',
    occurrence: { anchor: '2026-03-06', slot: '2026-03-06', ordinal: 1 },
  }),
];

const deed = fc.constantFrom(
  'done',
  'reopen',
  'restore',
  'snooze',
  'skip',
  'show',
  'postpone',
  'rename',
  'move',
  'remind me to',
  'new list',
  'rename list',
  'delete list',
);
const whom = fc.constantFrom(
  'call',
  'mom',
  'the bank',
  'gym',
  'report',
  'all #home tasks',
  'everything',
  'laundry',
  'Home',
);
const more = fc.constantFrom('', 'to friday', 'by 2 days', 'until monday', 'for 1 hour', 'to p1', 'tomorrow at 9');
const answer = fc.constantFrom(
  'yes',
  'no',
  '1',
  '2',
  'tomorrow at 9',
  'in 1 hour',
  'mom',
  'cancel',
  'help',
  'undo',
  'undo the last 3',
  'undo everything',
  'asdf?',
);
const garbage = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const harmless = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(deed, whom, more).map((words) => words.join(' ')) },
  { weight: 3, arbitrary: answer },
  { weight: 1, arbitrary: garbage },
);
const message = fc.array(harmless, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join('; '));

describe('any conversation', () => {
  it('answers every message, keeps both sides of it, and deletes nothing that nobody asked to be deleted', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 6 }), (messages) => {
        const conversation = new AConversation(tasks);
        for (const said of messages) {
          const { commands, reply } = conversation.later(1).say(said);
          expect(commands.length).toBeGreaterThan(0);
          expect(reply).not.toMatch(/undefined|null|NaN|\[object/);
          for (const { status, error } of commands) expect(status === 'failed').toBe(error !== undefined);
        }
        expect(conversation.messages).toHaveLength(2 * messages.length);
        const isOld = ({ id }: Task): boolean => tasks.some((task) => task.id === id); // an undo deletes what was added
        expect(conversation.tasks.filter((task) => task.status === 'deleted' && isOld(task))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('changes nothing by what it only shows', () => {
    fc.assert(
      fc.property(message, (said) => {
        const conversation = new AConversation(tasks);
        conversation.preview(said);
        expect(conversation.tasks).toEqual(tasks);
      }),
      { numRuns: 30 },
    );
  });
});
