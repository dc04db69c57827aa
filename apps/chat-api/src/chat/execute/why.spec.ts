import { aTask } from '../../account/testing/a-workspace.js';
import type { WhyDto } from '../../why/why.dto.js';
import { AConversation } from '../testing/a-conversation.js';
import { WhyAsked } from '../why/why-asked.js';

const MILK = aTask({ id: 'a0000000-0000-4000-8000-000000000001', title: 'Buy milk' });
const BREAD = aTask({ id: 'a0000000-0000-4000-8000-000000000002', title: 'Buy bread' });
const at = '2026-03-05T14:00:00.000Z';

const why = (items: WhyDto['items']): WhyDto => ({
  title: 'Buy milk',
  taskId: MILK.id,
  status: 'open',
  items,
  incomplete: [],
});

describe('why', () => {
  it('asks for what is known of the task that was named', () => {
    const conversation = new AConversation([MILK, BREAD]);
    expect(() => conversation.say('why did you remind me about milk?')).toThrow(new WhyAsked(MILK.id));
    expect(() => conversation.say('why?')).toThrow(new WhyAsked('newest'));
    expect(conversation.messages).toEqual([]);
  });

  it('tells it in words', () => {
    const items = [
      { kind: 'said' as const, at, text: 'remind me to buy milk at 10' },
      { kind: 'changed' as const, at, type: 'errand.task.created.v1', title: 'Buy milk' },
      { kind: 'planned' as const, at, due: '2026-03-05T15:00:00.000Z' },
      { kind: 'fired' as const, at, lateByMs: 400 },
      { kind: 'delivered' as const, at, channel: 'email' as const },
    ];
    const { reply, commands } = new AConversation([MILK]).say('why did you remind me about milk?', {
      why: new Map([[MILK.id, why(items)]]),
    });
    expect(commands).toMatchObject([{ intent: 'why', status: 'done', task: { id: MILK.id } }]);
    expect(reply.split('\n')).toEqual([
      'Why I reminded you of “Buy milk”:',
      '• today at 9:00 AM: you said “remind me to buy milk at 10”',
      '• today at 9:00 AM: “Buy milk” was added',
      '• today at 9:00 AM: a reminder was set for today at 10:00 AM',
      '• today at 9:00 AM: it came due',
      '• today at 9:00 AM: it reached you by e-mail',
    ]);
  });

  it('tells why a task is there that no reminder came of', () => {
    const facts = new Map([[MILK.id, why([{ kind: 'by-hand', at }])]]);
    const { reply } = new AConversation([MILK]).say('why is milk on my list?', { why: facts });
    expect(reply).toBe('Why “Buy milk” is there:\n• today at 9:00 AM: you did it by hand, on the page');
  });

  it('says when nothing is recorded, and asks which of several is meant', () => {
    const conversation = new AConversation([MILK, BREAD]);
    const { reply } = conversation.say('why did you remind me about milk?', { why: new Map([[MILK.id, undefined]]) });
    expect(reply).toBe('Nothing is recorded of “Buy milk” yet. Ask again in a moment.');
    expect(conversation.command('why did you remind me about buy?')).toMatchObject({ status: 'asked' });
    expect(conversation.command('why did you remind me about tea?')).toMatchObject({ status: 'failed' });
    expect(conversation.preview('why?').reply).toBe('Say why I reminded you.');
  });
});
