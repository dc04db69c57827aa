import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

describe('create', () => {
  it('adds what was understood, with its chips', () => {
    const conversation = new AConversation();
    const result = conversation.command('remind me to pay rent every 1st at 9am, high priority #home');
    expect(result).toMatchObject({
      intent: 'create',
      title: 'pay rent',
      status: 'done',
      task: {
        title: 'pay rent',
        status: 'open',
        due: '2026-04-01T09:00:00-04:00',
        recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1',
        repeatFrom: 'schedule',
        priority: 1,
        tags: ['home'],
        reminders: ['PT0S'],
      },
    });
    expect(result.chips.map(({ field, text }) => `${field}: ${text}`)).toEqual(
      expect.arrayContaining(['recurrence: every 1st', 'tags: #home']),
    );
    expect(conversation.task('pay rent').version).toBe(1);
  });

  it('leaves kept words in the title', () => {
    const conversation = new AConversation();
    conversation.say('read the daily news today', { keep: ['today'] });
    expect(conversation.tasks).toMatchObject([{ title: 'read the daily news today' }]);
    expect(conversation.tasks[0]?.due).toBeUndefined();
  });

  it('asks when to remind, with the usual times', () => {
    const conversation = new AConversation();
    const { reply, commands } = conversation.say('remind me to call mom');
    expect(reply).toBe('When shall I remind you of “call mom”?');
    expect(commands).toMatchObject([{ intent: 'create', status: 'asked', needs: ['due'] }]);
    expect(commands[0]?.choices?.map(({ label }) => label)).toEqual([
      'In 1 hour',
      'This evening at 6:00 PM',
      'Tomorrow at 9:00 AM',
      'Mon, Mar 9 at 9:00 AM',
    ]);
    expect(conversation.tasks).toEqual([]);
  });

  it('asks when something is due that a reminder comes before', () => {
    const conversation = new AConversation();
    expect(conversation.say('submit visa form remind me 1 day before').reply).toBe('When is “submit visa form” due?');
    conversation.say('friday at 10am');
    expect(conversation.task('submit visa form')).toMatchObject({
      due: '2026-03-06T10:00:00-05:00',
      reminders: ['-P1D'],
    });
  });

  it('reminds at each time that was said', () => {
    const conversation = new AConversation();
    expect(conversation.command('remind me at 8am and 8pm to take the pill')).toMatchObject({ status: 'done' });
    expect(conversation.task('take the pill')).toMatchObject({
      due: '2026-03-05T20:00:00-05:00',
      reminders: ['PT0S', '2026-03-06T08:00:00-05:00'],
    });
  });

  it('puts a sub-task below the task that is named', () => {
    const trip = aTask({ id: 'a0000000-0000-4000-8000-000000000001', title: 'Plan the trip' });
    const conversation = new AConversation([trip]);
    const create = { intent: 'create', title: 'book a hotel', parent: 'trip' } as const;
    conversation.run(create);
    expect(conversation.task('book a hotel').parentId).toBe(trip.id);
    expect(conversation.run({ ...create, parent: 'garden' })).toMatchObject({
      status: 'failed',
      error: {
        status: 404,
        detail: 'There is no open task like “garden” that this could be a part of. Add that one first.',
      },
    });
  });

  it('breaks a task into parts', () => {
    const conversation = new AConversation();
    conversation.say('plan party');
    const { commands } = conversation.say('break plan party into invite guests, buy cake and decorate');
    expect(commands).toMatchObject([{ status: 'done' }, { status: 'done' }, { status: 'done' }]);
    const { id } = conversation.task('plan party');
    expect(['invite guests', 'buy cake', 'decorate'].map((title) => conversation.task(title).parentId)).toEqual([
      id,
      id,
      id,
    ]);
    const missing = conversation.say('teile Umzug auf in Kartons kaufen, Wagen mieten');
    expect(missing.commands).toMatchObject([{ status: 'failed' }, { status: 'failed' }]);
    expect(conversation.tasks).toHaveLength(4);
  });

  it('asks which parent is meant', () => {
    const trips = ['Plan the trip to Oslo', 'Plan the trip to Rome'].map((title, i) =>
      aTask({ id: `a0000000-0000-4000-8000-00000000000${i}`, title }),
    );
    const conversation = new AConversation(trips);
    const { choices } = conversation.run({ intent: 'create', title: 'book a hotel', parent: 'trip' });
    conversation.choose(choices?.[1]?.id ?? '');
    expect(conversation.task('book a hotel').parentId).toBe(trips[1]?.id);
  });

  it.each([
    ['a title', `buy ${'x'.repeat(500)}`, '/title'],
    ['more tags', `buy ${Array.from({ length: 21 }, (_, i) => `#tag${i}`).join(' ')}`, '/tags'],
    ['a tag', `buy #${'x'.repeat(101)}`, '/tags/0'],
  ])('refuses %s that is too large, and goes on with the rest', (_what, message, pointer) => {
    const conversation = new AConversation();
    const { commands } = conversation.say(`${message}; buy milk`);
    expect(commands).toMatchObject([
      { status: 'failed', error: { status: 422, errors: [{ pointer }] } },
      { status: 'done' },
    ]);
    expect(conversation.tasks).toMatchObject([{ title: 'buy milk' }]);
  });
});
