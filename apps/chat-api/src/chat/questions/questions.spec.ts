import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const calls = [
  aTask({ id: id(1), title: 'Call mom' }),
  aTask({ id: id(2), title: 'Call the bank', due: '2026-03-06T16:00:00-05:00' }),
  aTask({ id: id(3), title: 'Buy milk' }),
];

describe('a question between several tasks', () => {
  it('shows the candidates, by date', () => {
    const { reply, commands } = new AConversation(calls).say('complete call');
    expect(reply).toBe('2 tasks fit “call”. Which one shall I complete?');
    expect(commands).toMatchObject([{ intent: 'complete', target: 'call', status: 'asked' }]);
    expect(commands[0]?.choices?.map(({ label }) => label)).toEqual([
      'Call the bank — due tomorrow at 4:00 PM',
      'Call mom — no due date',
    ]);
  });

  it.each(['bank', '1', 'the bank', 'Call the bank', 'tomorrow'])('is answered by "%s"', (answer) => {
    const conversation = new AConversation(calls);
    conversation.say('complete call');
    expect(conversation.say(answer).reply).toBe('Completed “Call the bank”.');
    expect(conversation.account.pending).toBeUndefined();
  });

  it('is answered by a choice, which becomes the person’s part of the conversation', () => {
    const conversation = new AConversation(calls);
    const { choices } = conversation.command('complete call');
    expect(conversation.choose(choices?.[1]?.id ?? '').commands).toMatchObject([
      { intent: 'complete', status: 'done', task: { title: 'Call mom' } },
    ]);
    expect(conversation.messages.at(-2)).toMatchObject({ role: 'user', text: 'Call mom — no due date' });
  });

  it('shows at most eight of many', () => {
    const many = Array.from({ length: 12 }, (_, i) => aTask({ id: id(i), title: `Call number ${i}` }));
    const { reply, commands } = new AConversation(many).say('complete call');
    expect(commands[0]?.choices).toHaveLength(8);
    expect(reply).toContain('Here are 8 of them');
  });

  it('is narrowed down by more words, also to tasks that were not shown', () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      aTask({ id: id(i), title: `Call the ${i < 9 ? 'shop' : 'bank'} ${i}` }),
    );
    const conversation = new AConversation(many);
    conversation.say('complete call');
    expect(conversation.say('bank').reply).toBe('3 tasks fit “call bank”. Which one shall I complete?');
    expect(conversation.say('call').commands).toMatchObject([{ status: 'asked' }]);
    expect(conversation.say('bank 11').reply).toBe('Completed “Call the bank 11”.');
  });

  it('goes on asking where the answer leads to another question', () => {
    const weekly = { recurrence: 'FREQ=WEEKLY', repeatFrom: 'schedule', due: '2026-03-06' } as const;
    const conversation = new AConversation([...calls, aTask({ id: id(4), title: 'Call dad', ...weekly })]);
    conversation.say('delete call');
    expect(conversation.say('dad').reply).toContain('Delete only this one, or the whole series?');
    expect(conversation.say('the whole series').reply).toBe('Deleted the whole series “Call dad”.');
  });
});

describe('a question for a time', () => {
  it.each([
    ['tomorrow at 9', '2026-03-06T09:00:00-05:00'],
    ['in 2 hours', '2026-03-05T12:00:00-05:00'],
    ['monday', '2026-03-09'],
    ['Tomorrow at 9:00 AM', '2026-03-06T09:00:00-05:00'],
    ['in 1 hour', '2026-03-05T11:00:00-05:00'],
    ['morgen um 9', '2026-03-06T09:00:00-05:00'],
  ])('is answered by "%s"', (answer, due) => {
    const conversation = new AConversation();
    conversation.say('remind me to call May about the sun deck');
    const { commands } = conversation.say(answer);
    expect(commands).toMatchObject([{ intent: 'create', due, status: 'done' }]);
    expect(commands[0]).not.toHaveProperty('needs');
    expect(conversation.task('call May about the sun deck')).toMatchObject({ due, reminders: ['PT0S'] });
  });

  it('takes what else the answer says, with its chips', () => {
    const conversation = new AConversation();
    conversation.say('remind me to call mom');
    expect(conversation.command('fridays at 8 #family')).toMatchObject({
      recurrence: 'FREQ=WEEKLY;BYDAY=FR',
      tags: ['family'],
      chips: [
        { field: 'recurrence', text: 'fridays', start: 0, end: 7 },
        { field: 'due', text: 'at 8', start: 8, end: 12 },
        { field: 'tags', text: '#family', start: 13, end: 20 },
      ],
    });
  });

  it('takes a choice', () => {
    const conversation = new AConversation();
    const { choices } = conversation.command('remind me to call mom');
    conversation.choose(choices?.[1]?.id ?? '');
    expect(conversation.task('call mom').due).toBe('2026-03-05T18:00:00-05:00');
  });

  it('offers no evening when it is one, and on a Sunday not Monday twice', () => {
    const labels = (now: string) =>
      new AConversation([], new Date(now)).command('remind me to call mom').choices?.map(({ label }) => label);
    expect(labels('2026-03-05T19:00:00-05:00')).toEqual(['In 1 hour', 'Tomorrow at 9:00 AM', 'Mon, Mar 9 at 9:00 AM']);
    expect(labels('2026-03-08T10:00:00-04:00')).toEqual([
      'In 1 hour',
      'This evening at 6:00 PM',
      'Tomorrow at 9:00 AM',
    ]);
  });
});

describe('a question that is not answered', () => {
  it('is dropped, in so many words, when something else is said', () => {
    const conversation = new AConversation();
    conversation.say('remind me to call mom');
    const { reply } = conversation.say('buy milk tomorrow');
    expect(reply).toBe(
      'I take this as something new and no longer wait for an answer to: When shall I remind you of “call mom”?\n' +
        'Added “buy milk”: due tomorrow.',
    );
    expect(conversation.say('tomorrow at 9').commands[0]?.status).not.toBe('asked');
    expect(conversation.tasks.map(({ title }) => title)).not.toContain('call mom');
  });

  it('waits on when something was not understood', () => {
    const conversation = new AConversation();
    const { choices } = conversation.command('remind me to call mom');
    const { reply, commands } = conversation.say('asdf qwerty?');
    expect(reply).toContain('I am still waiting for an answer: When shall I remind you of “call mom”?');
    expect(commands).toMatchObject([{ intent: 'unknown', status: 'failed', choices }]);
    expect(conversation.say('yes').commands).toMatchObject([{ intent: 'confirm', status: 'asked', choices }]);
    expect(conversation.say('tomorrow').commands).toMatchObject([{ status: 'done' }]);
  });

  it('is given up by a no', () => {
    const conversation = new AConversation();
    conversation.say('remind me to call mom');
    expect(conversation.say('never mind').commands).toMatchObject([{ intent: 'cancel', status: 'done' }]);
    expect(conversation.account.pending).toBeUndefined();
  });

  it('expires after an hour, and says so', () => {
    const conversation = new AConversation();
    const { choices } = conversation.command('remind me to call mom');
    const { reply, commands } = conversation.later(61).choose(choices?.[0]?.id ?? '');
    expect(reply).toMatch(/^My question had expired, so nothing came of it: When shall I remind you of “call mom”\?/);
    expect(commands).toMatchObject([{ status: 'failed', error: { status: 409 } }]);
    expect(conversation.tasks).toEqual([]);
    expect(conversation.account.pending).toBeUndefined();
  });

  it('leaves a newer question alone when its choice comes late', () => {
    const conversation = new AConversation();
    const { choices: old } = conversation.command('remind me to call mom');
    conversation.say('remind me to call dad');
    const { commands } = conversation.choose(old?.[0]?.id ?? '');
    expect(commands).toMatchObject([{ status: 'failed' }]);
    expect(conversation.account.pending).toMatchObject({ command: { title: 'call dad' } });
  });

  it.each(['yes', 'no'])('is not there for a lone %s', (word) => {
    const { reply, commands } = new AConversation().say(word);
    expect(commands).toMatchObject([{ status: 'failed', error: { status: 409 } }]);
    expect(reply).toMatch(/^Nothing waits for an answer\./);
  });
});

describe('several questions of one message', () => {
  it('are asked one after the other', () => {
    const conversation = new AConversation();
    const { commands } = conversation.say('remind me to call mom; remind me to call dad; buy milk');
    expect(commands).toMatchObject([{ status: 'asked' }, { status: 'asked' }, { status: 'done' }]);
    expect(commands[1]).not.toHaveProperty('choices');
    const second = conversation.say('tomorrow at 9');
    expect(second.reply).toBe(
      'Added “call mom”: due tomorrow at 9:00 AM. I will remind you.\nWhen shall I remind you of “call dad”?',
    );
    conversation.choose(second.commands[1]?.choices?.[0]?.id ?? '');
    expect(conversation.tasks.map(({ title }) => title).sort()).toEqual(['buy milk', 'call dad', 'call mom']);
  });
});
