import { AConversation } from '../testing/a-conversation.js';

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
