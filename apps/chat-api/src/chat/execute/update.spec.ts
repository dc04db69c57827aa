import { aTask } from '../../account/testing/a-workspace.js';
import type { Task } from '../../tasks/task.js';
import { AConversation } from '../testing/a-conversation.js';

const RENT = 'a0000000-0000-4000-8000-000000000001';
const rent = (fields: Partial<Task> = {}): Task => aTask({ id: RENT, title: 'Pay rent', ...fields });

/** Says it, and gives the task after it. */
function after(message: string, fields: Partial<Task> = {}): Task {
  const conversation = new AConversation([rent(fields)]);
  expect(conversation.command(message)).toMatchObject({ status: 'done' });
  return conversation.tasks[0] as Task;
}

describe('update', () => {
  it.each<[string, Partial<Task>, Partial<Task>]>([
    ['move pay rent to friday at 10am', {}, { due: '2026-03-06T10:00:00-05:00' }],
    ['move pay rent to friday', { due: '2026-03-09' }, { due: '2026-03-06' }],
    ['move pay rent to friday', { due: '2026-03-09T09:00:00-04:00' }, { due: '2026-03-06T09:00:00-05:00' }],
    ['rename pay rent to transfer the rent', {}, { title: 'transfer the rent' }],
    ['set pay rent to p1', {}, { priority: 1 }],
    ['tag pay rent with #money', { tags: ['home'] }, { tags: ['home', 'money'] }],
    ['remove tag #home from pay rent', { tags: ['home', 'money'] }, { tags: ['money'] }],
    ['remove all tags from pay rent', { tags: ['home', 'money'] }, { tags: [] }],
    ['set the tags of pay rent to #money', { tags: ['home'] }, { tags: ['money'] }],
    ['remove the due date from pay rent', { due: '2026-03-06' }, { due: undefined }],
    ['postpone pay rent by 2 days', { due: '2026-03-06' }, { due: '2026-03-08' }],
    ['postpone pay rent by 2 days', { due: '2026-03-06T09:00:00-05:00' }, { due: '2026-03-08T09:00:00-04:00' }],
    ['postpone pay rent by 2 hours', { due: '2026-03-06T09:00:00-05:00' }, { due: '2026-03-06T11:00:00-05:00' }],
    ['postpone pay rent by 2 hours', { due: '2026-03-06' }, { due: '2026-03-06T11:00:00-05:00' }],
  ])('%s (%j)', (message, before, expected) => {
    const { version, ...task } = after(message, before);
    expect(version).toBe(2);
    expect({ ...task, ...expected }).toEqual({ due: undefined, ...task });
  });

  it('takes all tags away, from one task or from many, and gives them back', () => {
    const [home, money] = [['home'], ['home', 'money']];
    const trip = aTask({ id: 'a0000000-0000-4000-8000-000000000002', title: 'Trip', tags: home });
    const conversation = new AConversation([rent({ tags: money }), trip]);
    expect(conversation.say('remove all tags from pay rent').reply).toBe('Changed “Pay rent”: no tags any more.');
    expect(conversation.say('undo').reply).toBe('Undone: “Pay rent” is now #home #money.');
    conversation.say('delete all tags from all tasks tagged #home');
    conversation.say('yes');
    expect(conversation.tasks.map(({ tags }) => tags)).toEqual([[], []]);
    conversation.say('undo');
    expect(conversation.task('Pay rent').tags).toEqual(money);
    expect(conversation.task('Trip').tags).toEqual(home);
  });

  it('moves nothing that has no date', () => {
    const { reply, commands } = new AConversation([rent()]).say('postpone pay rent by 2 days');
    expect(reply).toBe(
      '“Pay rent” has no due date that could be moved. Say when it is due: “move Pay rent to friday”.',
    );
    expect(commands).toMatchObject([{ status: 'failed', error: { status: 409 } }]);
  });

  it('puts right what was changed last', () => {
    const conversation = new AConversation([
      rent(),
      aTask({ id: 'a0000000-0000-4000-8000-000000000002', title: 'Iter' }),
    ]);
    conversation.say('move pay rent to thursday');
    expect(conversation.say('no, I meant friday').reply).toBe('Changed “Pay rent”: now due tomorrow.');
    conversation.say('nein, lieber am Samstag');
    expect(conversation.task('Pay rent').due).toBe('2026-03-07');
  });

  it('puts right what the same message said before', () => {
    const conversation = new AConversation([rent()]);
    conversation.say('move pay rent to monday');
    conversation.say('call mom friday; no, saturday');
    expect(conversation.task('call mom').due).toBe('2026-03-07');
    expect(conversation.task('Pay rent').due).toBe('2026-03-09');
  });

  it.each(['no, I meant friday', 'not friday, saturday', 'move it to friday', 'nein, ich meinte Freitag'])(
    'says that there is nothing to put right: %s',
    (message) => {
      const iter = aTask({ id: 'a0000000-0000-4000-8000-000000000002', title: 'Iter' });
      const esel = aTask({ id: 'a0000000-0000-4000-8000-000000000003', title: 'Esel' });
      const conversation = new AConversation([rent(), iter, esel]);
      const { reply, commands } = conversation.say(message);
      expect(commands).toMatchObject([{ status: 'failed', error: { status: 404 } }]);
      expect(reply).toMatch(/^There is nothing to put right: no single task was changed just before\./);
      expect(conversation.tasks.map(({ version }) => version)).toEqual([1, 1, 1]);
    },
  );

  it('takes a pronoun for a title only when it is all of it', () => {
    const it_ = aTask({ id: 'a0000000-0000-4000-8000-000000000002', title: 'It' });
    const italy = aTask({ id: 'a0000000-0000-4000-8000-000000000003', title: 'Italy' });
    expect(new AConversation([italy]).say('delete it').commands).toMatchObject([{ status: 'failed' }]);
    expect(new AConversation([it_, italy]).command('delete it').task?.title).toBe('It');
  });

  it('says so when nothing changes', () => {
    const conversation = new AConversation([rent({ priority: 1 })]);
    expect(conversation.say('set pay rent to p1').reply).toBe('Nothing to do: “Pay rent” is that way already.');
    expect(conversation.tasks[0]?.version).toBe(1);
  });

  it('makes a task a part of another, and one of its own again', () => {
    const trip = aTask({ id: 'a0000000-0000-4000-8000-000000000002', title: 'Trip' });
    const conversation = new AConversation([rent(), trip]);
    conversation.run({ intent: 'update', target: 'rent', changes: { parent: 'trip' } });
    expect(conversation.task('Pay rent').parentId).toBe(trip.id);
    conversation.run({ intent: 'update', target: 'rent', changes: { parent: null } });
    expect(conversation.task('Pay rent').parentId).toBeUndefined();
  });

  it('refuses what a rule refuses, in words', () => {
    const { reply } = new AConversation([rent()]).say('make pay rent a subtask of pay rent');
    expect(reply).toMatch(/^Parent: a task cannot be a part of itself\./);
  });
});

describe('snooze', () => {
  it.each<[string, Partial<Task>, string]>([
    ['snooze pay rent for 1 hour', { due: '2026-03-05T09:00:00-05:00' }, '2026-03-05T11:00:00-05:00'],
    ['snooze pay rent for 2 days', { due: '2026-03-05' }, '2026-03-07'],
    ['snooze pay rent for 2 days', { due: '2026-03-05T08:30:00-05:00' }, '2026-03-07T08:30:00-05:00'],
    ['snooze pay rent until tomorrow 9am', {}, '2026-03-06T09:00:00-05:00'],
    ['snooze pay rent until monday', { due: '2026-03-05T08:30:00-05:00' }, '2026-03-09T08:30:00-04:00'],
    ['snooze pay rent until monday', {}, '2026-03-09'],
  ])('%s (%j)', (message, before, due) => {
    expect(after(message, before).due).toBe(due);
  });

  it('asks until when, once the task is found', () => {
    const conversation = new AConversation([rent({ due: '2026-03-05' })]);
    expect(conversation.say('snooze the laundry').commands).toMatchObject([{ status: 'failed' }]);
    expect(conversation.say('snooze pay rent').reply).toBe('Until when shall I put off “Pay rent”?');
    expect(conversation.say('next week').commands).toMatchObject([
      { intent: 'snooze', until: '2026-03-09', status: 'done' },
    ]);
    expect(conversation.tasks[0]?.due).toBe('2026-03-09');
  });

  it('counts an hour from the answer on', () => {
    const conversation = new AConversation([rent({ due: '2026-03-05' })]);
    const [inAnHour] = conversation.command('snooze pay rent').choices ?? [];
    conversation.later(30).choose(inAnHour?.id ?? '');
    expect(conversation.tasks[0]?.due).toBe('2026-03-05T11:30:00-05:00');
  });
});
