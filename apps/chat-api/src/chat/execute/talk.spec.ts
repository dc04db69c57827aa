import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('help, undo and what is not understood', () => {
  it('helps with examples that are all understood', () => {
    const { reply } = new AConversation().say('help');
    const examples = [...reply.matchAll(/“([^”]+)”/g)].map(([, example = '']) => example).filter((one) => one !== '; ');
    expect(examples.length).toBeGreaterThan(15);
    for (const example of examples) {
      const { commands } = new AConversation().preview(example);
      expect(commands).toMatchObject([{ status: 'understood' }]);
    }
  });

  it.each([
    ['undo', 'There is nothing to undo: the last 50 steps of the last 7 days can be, and none of them is left.'],
    ['redo', 'There is nothing to do again: only what was undone last can be, until something else is done.'],
  ])('says when there is nothing to %s', (intent, said) => {
    const { reply, commands } = new AConversation().say(intent);
    expect(commands).toMatchObject([{ intent, status: 'failed', error: { status: 409, detail: said } }]);
    expect(reply).toBe(said);
  });

  it('undoes what a whole message did, and does it again', () => {
    const conversation = new AConversation();
    conversation.say('buy milk tomorrow; call mom');
    expect(conversation.say('undo').reply).toBe('Undone: 2 tasks are deleted: “buy milk” and “call mom”.');
    const { reply, commands } = conversation.say('redo');
    expect(reply).toBe('Done again: 2 tasks are back: “buy milk” and “call mom”.');
    expect(commands).toMatchObject([{ intent: 'redo', status: 'done', tasks: [{}, {}], total: 2 }]);
    conversation.say('move buy milk to monday; undo');
    expect(conversation.say('undo').reply).toBe('Undone: “buy milk” is now due tomorrow.');
  });

  it.each(['undo the last 3', 'undo the last 3 changes', 'undo 3 times'])(
    'shows what “%s” would do, and waits for a yes',
    (words) => {
      const conversation = new AConversation();
      for (const said of ['buy milk tomorrow', 'call mom', 'move buy milk to monday', 'done call mom'])
        conversation.say(said);
      const { reply, proposal, commands } = conversation.say(words);
      expect(reply).toBe(
        'I would undo the last 3 steps. 2 tasks change: “call mom” and “buy milk”. Shall I? (yes or no)',
      );
      expect(commands).toMatchObject([{ intent: 'undo', steps: 3, status: 'proposed', total: 2 }]);
      expect(proposal?.changes).toMatchObject([
        { title: 'call mom', changes: { status: { from: 'done', to: 'deleted' } } },
        { title: 'buy milk', changes: { due: { from: '2026-03-09', to: '2026-03-06' } } },
      ]);
      expect(conversation.task('call mom').status).toBe('done');
      expect(conversation.say('yes').reply).toBe(
        'Undone: 2 tasks are changed: “call mom” and “buy milk”. Say “redo” to do all 3 steps again.',
      );
      expect(conversation.task('buy milk')).toMatchObject({ due: '2026-03-06', status: 'open' });
      expect(conversation.say('undo').reply).toBe('Undone: “buy milk” is deleted.');
      conversation.say('redo');
      conversation.say('redo');
      expect(conversation.task('buy milk').due).toBe('2026-03-09');
      expect(conversation.task('call mom').status).toBe('done');
    },
  );

  it('undoes everything, lists too, after a yes and in German as well', () => {
    const conversation = new AConversation();
    conversation.say('new list: Garden');
    conversation.say('buy milk');
    expect(conversation.say('mach alles rückgängig').reply).toBe(
      'I would undo the last 2 steps. 1 task changes: “buy milk”. Then the list “Garden” is gone. Shall I? (yes or no)',
    );
    conversation.say('no');
    expect(conversation.task('buy milk').status).toBe('open');
    conversation.say('undo everything');
    expect(conversation.say('yes').reply).toBe(
      'Undone: “buy milk” is deleted. Undone: the list “Garden” is gone. Say “redo” to do all 2 steps again.',
    );
    expect(conversation.say('undo everything').commands).toMatchObject([{ status: 'failed', error: { status: 409 } }]);
  });

  it('asks anew when something was done before the yes, and says when there is less to undo than was asked for', () => {
    const conversation = new AConversation();
    conversation.say('buy milk');
    expect(conversation.say('undo the last 5').reply).toBe('Undone: “buy milk” is deleted.');
    conversation.say('redo');
    conversation.say('call mom');
    const { proposal } = conversation.say('undo the last 5');
    expect(proposal?.summary).toBe(
      'Undo the last 2 steps. 2 tasks change: “buy milk” and “call mom”. There are no more that can be undone.',
    );
    conversation.change(
      (task) => ({ ...task, title: 'buy oat milk', version: task.version + 1 }),
      conversation.task('buy milk').id,
    );
    expect(conversation.decide(proposal?.id ?? '', true).reply).toMatch(/^Something has changed since I asked/);
    expect(conversation.say('yes').commands).toMatchObject([{ status: 'done' }]);
    expect(conversation.tasks.map(({ status }) => status)).toEqual(['deleted', 'deleted']);
  });

  it('takes back as many steps as can still be looked at', () => {
    const many = Array.from({ length: 90 }, (_, i) => aTask({ id: id(i), title: `Item ${i}`, tags: ['x'] }));
    const conversation = new AConversation(many);
    for (const words of ['set all #x tasks to p1', 'set all #x tasks to p2']) {
      conversation.say(words);
      conversation.say('yes');
    }
    expect(conversation.say('undo everything').proposal?.summary).toMatch(
      /^Undo the last step\. 90 tasks change: .* That is as much as I take back at once; say it again for the rest\.$/,
    );
    conversation.say('yes');
    expect(conversation.tasks.every(({ priority }) => priority === 1)).toBe(true);
  });

  it.each(['undo everything I did today', 'undo the last few changes', 'mach alles von heute rückgängig'])(
    'makes no task of “%s”, and says what can be undone',
    (words) => {
      const { commands } = new AConversation().say(words);
      expect(commands).toMatchObject([{ intent: 'unknown', status: 'failed', choices: [{}, {}, {}] }]);
    },
  );

  it('says why it did not understand, with suggestions to choose', () => {
    const conversation = new AConversation();
    const { reply, commands } = conversation.say('asdf qwerty?');
    expect(commands).toMatchObject([{ intent: 'unknown', status: 'failed', error: { status: 422, detail: reply } }]);
    const help = commands[0]?.choices?.find(({ label }) => label === 'help');
    expect(conversation.choose(help?.id ?? '').commands).toMatchObject([{ intent: 'help', status: 'done' }]);
    expect(conversation.messages.at(-2)).toMatchObject({ role: 'user', text: 'help' });
  });

  it.each([
    ['thanks', 'You are welcome.'],
    ['great, thanks!', 'You are welcome.'],
  ])('answers %s as a person would', (said, answer) => {
    const conversation = new AConversation();
    const { reply, commands } = conversation.say(said);
    expect(reply).toBe(answer);
    expect(commands).toEqual([expect.objectContaining({ status: 'done' })]);
    expect(commands[0]).not.toHaveProperty('error');
    expect(conversation.preview(said).commands).toMatchObject([{ status: 'understood' }]);
    conversation.say('remind me to call mom');
    expect(conversation.say(said).reply).toBe(
      `${answer}\nI am still waiting for an answer: When shall I remind you of “call mom”?`,
    );
  });

  it('makes no task of two schedules, and both when the suggestion is chosen', () => {
    const conversation = new AConversation();
    const { reply, commands } = conversation.say('gym every monday at 7am and friday at 6pm');
    expect(reply).toContain('Write a task for each time.');
    const choices = commands[0]?.choices ?? [];
    expect(choices.map(({ label }) => label)).toEqual(['gym every monday at 7am; gym every friday at 6pm']);
    expect(conversation.tasks).toEqual([]);
    conversation.choose(choices[0]?.id ?? '');
    expect(conversation.tasks.map(({ recurrence, due }) => [recurrence, due?.slice(11, 16)])).toEqual([
      ['FREQ=WEEKLY;BYDAY=MO', '07:00'],
      ['FREQ=WEEKLY;BYDAY=FR', '18:00'],
    ]);
  });

  it('forgets suggestions without a word', () => {
    const conversation = new AConversation();
    conversation.say('asdf qwerty?');
    expect(conversation.say('zxcv?').commands[0]?.choices?.length).toBeGreaterThan(0);
    expect(conversation.say('buy milk').reply).toBe('Added “buy milk”.');
  });
});

const profile = {
  email: 'a@example.com',
  timeZone: 'America/New_York',
  locale: 'en',
  dayStart: '09:00',
  createdAt: '2026-03-05T15:00:00.000Z',
};

it('speaks the language of the profile', () => {
  const conversation = new AConversation();
  conversation.account.profile = { ...profile, locale: 'de' };
  expect(conversation.say('Milch kaufen morgen').reply).toBe('Angelegt: „Milch kaufen“, fällig morgen.');
  expect(conversation.say('lösche alle Aufgaben').reply).toBe(
    'Ich würde das tun: 1 Aufgabe löschen: „Milch kaufen“. Soll ich? (ja oder nein)',
  );
  expect(conversation.say('ja').reply).toContain('Gelöscht: „Milch kaufen“.');
});

it('reads 3/4 as the profile writes dates, else as the zone does', () => {
  const conversation = new AConversation();
  conversation.account.profile = profile;
  conversation.say('dentist 6/4');
  conversation.account.profile = { ...profile, dateStyle: 'en-GB' };
  conversation.say('optician 6/4');
  expect(conversation.tasks.map(({ due }) => due)).toEqual(['2026-06-04', '2026-04-06']);
});
