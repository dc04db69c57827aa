import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const id = (n: number): string => `a0000000-0000-4000-8000-00000000000${n}`;
const milk = aTask({ id: id(1), title: 'Buy milk' });
const report = aTask({ id: id(2), title: 'The report', status: 'done', completedAt: '2026-03-01T10:00:00.000Z' });
const dentist = aTask({ id: id(3), title: 'Dentist', status: 'deleted' });
const gym = aTask({
  id: id(4),
  title: 'Gym',
  due: '2026-03-06',
  recurrence: 'FREQ=DAILY',
  repeatFrom: 'schedule',
  occurrence: { anchor: '2026-03-06', slot: '2026-03-06', ordinal: 1 },
});
const all = [milk, report, dentist, gym];

describe('complete', () => {
  it('completes the open task that is named', () => {
    const conversation = new AConversation(all);
    expect(conversation.command('done milk')).toMatchObject({
      intent: 'complete',
      target: 'milk',
      status: 'done',
      task: { id: milk.id, status: 'done', completedAt: '2026-03-05T15:00:00.000Z', version: 2 },
    });
    expect(conversation.task('Buy milk').status).toBe('done');
  });

  it('says so when only a task that is done fits', () => {
    const { reply, commands } = new AConversation(all).say('done the report');
    expect(reply).toBe('There is nothing to complete for “the report”: “The report” is done.');
    expect(commands).toMatchObject([{ status: 'failed', error: { status: 404 } }]);
  });

  it.each([
    ['called Ana', 'Call Ana'],
    ['took the pill', 'Take the pill'],
    ['Katze gefüttert', 'Katze füttern'],
  ])('“%s” tells that it is done', (said, title) => {
    const conversation = new AConversation([...all, aTask({ id: id(6), title })]);
    expect(conversation.command(said)).toMatchObject({ intent: 'complete', status: 'done', task: { title } });
  });

  it('makes no new task of what was done, and keeps its words, where there is no such task', () => {
    const conversation = new AConversation(all);
    const told = ['took the pill', 'I’ve taken the pill'].map((said) => conversation.say(said).reply);
    expect(new Set(told)).toEqual(
      new Set([
        'There is no task like “the pill” to complete. Use words of its title, or say “list my tasks” to see what there is.',
      ]),
    );
    expect(conversation.tasks).toEqual(all);
  });

  it('says how to find it when nothing fits', () => {
    const { reply } = new AConversation(all).say('done the laundry');
    expect(reply).toBe(
      'There is no task like “the laundry” to complete. Use words of its title, or say “list my tasks” to see what there is.',
    );
  });
});

describe('reopen, restore and skip', () => {
  it('reopens a done task', () => {
    const conversation = new AConversation(all);
    expect(conversation.say('reopen the report').reply).toBe('Reopened “The report”.');
    expect(conversation.task('The report')).toMatchObject({ status: 'open', version: 2 });
  });

  it('reopens of a series the occurrence that was done last', () => {
    const [older, newer] = [1, 2].map((n) =>
      aTask({ ...gym, id: id(n), seriesId: id(9), status: 'done', updatedAt: `2026-03-0${n}T10:00:00.000Z` }),
    );
    const conversation = new AConversation([older!, newer!]);
    expect(conversation.command('reopen gym')).toMatchObject({ status: 'done', task: { id: newer?.id } });
  });

  it('restores a deleted task', () => {
    const conversation = new AConversation(all);
    expect(conversation.say('restore dentist').reply).toBe('Restored “Dentist”.');
    expect(conversation.task('Dentist').status).toBe('open');
  });

  it('does not restore an occurrence that the service took back itself', () => {
    const conversation = new AConversation(all);
    conversation.account.records.set(dentist.id, { seq: 3, task: dentist, withdrawn: true });
    expect(conversation.command('restore dentist').status).toBe('failed');
  });

  it('moves a repeating task to its next occurrence, and refuses another', () => {
    const conversation = new AConversation(all);
    expect(conversation.say('skip gym').reply).toBe('Skipped an occurrence of “Gym”: now due Sat, Mar 7.');
    expect(conversation.say('skip milk').reply).toBe(
      'A task that is not repeating cannot be skipped. Complete or delete it instead.',
    );
  });
});

describe('delete', () => {
  it('deletes a task so that it can be restored', () => {
    const conversation = new AConversation(all);
    expect(conversation.say('delete milk').reply).toBe('Deleted “Buy milk”. Say “restore Buy milk” to get it back.');
    expect(conversation.command('restore Buy milk').task?.status).toBe('open');
  });

  it('asks whether the whole series is meant', () => {
    const conversation = new AConversation(all);
    const { reply, commands } = conversation.say('delete gym');
    expect(reply).toBe('“Gym” repeats every day. Delete only this one, or the whole series?');
    expect(commands[0]?.choices?.map(({ label }) => label)).toEqual(['Only this one', 'The whole series']);
    expect(conversation.task('Gym').status).toBe('open');
  });

  it.each([
    ['only this one', 'Deleted “Gym”. Say “restore Gym” to get it back.', 'open'],
    ['this one', 'Deleted “Gym”. Say “restore Gym” to get it back.', 'open'],
    ['2', 'Deleted the whole series “Gym”.', 'deleted'],
    ['the series', 'Deleted the whole series “Gym”.', 'deleted'],
  ])('takes "%s" for an answer', (answer, reply, other) => {
    const later = aTask({ ...gym, id: id(5), title: 'Gym, moved', seriesId: gym.id });
    const conversation = new AConversation([gym, later]);
    conversation.say('delete "Gym"');
    expect(conversation.say(answer).reply).toBe(reply);
    expect([conversation.task('Gym').status, conversation.task('Gym, moved').status]).toEqual(['deleted', other]);
  });
});

describe('show and history', () => {
  it('show the task, whatever its status', () => {
    const conversation = new AConversation(all);
    expect(conversation.say('show dentist').reply).toBe('“Dentist”. It is deleted.');
    expect(conversation.command('what happened to the report task?')).toMatchObject({
      intent: 'history',
      status: 'done',
      task: { id: report.id },
    });
    expect(conversation.say('what happened?').reply).toContain('Name a task to see its history');
    expect(conversation.tasks).toEqual(all);
  });

  it('show many as a list', () => {
    const conversation = new AConversation(all);
    const result = conversation.run({ intent: 'show', filter: { recurring: true } });
    expect(result).toMatchObject({ status: 'done', tasks: [{ id: gym.id }], total: 1 });
  });
});
