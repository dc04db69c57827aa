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

  it.each(['undo', 'redo'] as const)('says that there is no %s yet, and what to do instead', (intent) => {
    const { reply, commands } = new AConversation().say(intent);
    expect(commands).toMatchObject([{ intent, status: 'failed', error: { status: 409, detail: reply } }]);
    expect(reply).toContain('“restore …”');
  });

  it('says why it did not understand, with suggestions to choose', () => {
    const conversation = new AConversation();
    const { reply, commands } = conversation.say('asdf qwerty?');
    expect(commands).toMatchObject([{ intent: 'unknown', status: 'failed', error: { status: 422, detail: reply } }]);
    const help = commands[0]?.choices?.find(({ label }) => label === 'help');
    expect(conversation.choose(help?.id ?? '').commands).toMatchObject([{ intent: 'help', status: 'done' }]);
    expect(conversation.messages.at(-2)).toMatchObject({ role: 'user', text: 'help' });
  });

  it('forgets suggestions without a word', () => {
    const conversation = new AConversation();
    conversation.say('asdf qwerty?');
    expect(conversation.say('zxcv?').commands[0]?.choices?.length).toBeGreaterThan(0);
    expect(conversation.say('buy milk').reply).toBe('Added “buy milk”.');
  });
});
