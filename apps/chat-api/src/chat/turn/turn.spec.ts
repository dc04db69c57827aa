import { InvalidInputError } from '@errand/dapr';
import { randomUUID } from 'node:crypto';
import { aTask, aWorkspace, eventsOf, NOW } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';
import { takeTurn } from './turn.js';

const say = (message: string) => ({ kind: 'message', message, keep: [], take: [] }) as const;

describe('a turn', () => {
  it('runs the commands of a message one after the other: later ones see earlier ones', () => {
    const conversation = new AConversation();
    const { reply, commands } = conversation.say('buy milk\ntag milk with #food; done milk\nhow many tasks do I have?');
    expect(commands.map(({ intent, status }) => `${intent} ${status}`)).toEqual([
      'create done',
      'update done',
      'complete done',
      'list done',
    ]);
    expect(reply.split('\n')).toEqual([
      'Added “buy milk”.',
      'Changed “buy milk”: now #food.',
      'Completed “buy milk”.',
      'You have no open tasks.',
    ]);
    expect(conversation.task('buy milk')).toMatchObject({ version: 3, status: 'done', tags: ['food'] });
  });

  it('goes on after a command that failed', () => {
    const conversation = new AConversation();
    const { commands } = conversation.say('done the laundry; buy milk');
    expect(commands.map(({ status }) => status)).toEqual(['failed', 'done']);
  });

  it('makes tasks in the order in which they were said, which lists keep', () => {
    const conversation = new AConversation();
    conversation.say('plan the party\nbreak plan the party into invite guests, buy cake, rent chairs and decorate');
    const parts = conversation.tasks.filter(({ parentId }) => parentId !== undefined);
    const byTime = parts.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
    expect(byTime.map(({ title }) => title)).toEqual(['invite guests', 'buy cake', 'rent chairs', 'decorate']);
    expect(new Set(parts.map(({ createdAt }) => createdAt)).size).toBe(4);
  });

  it('says once what fails for the same reason', () => {
    const { reply, commands } = new AConversation().say('split the clothes into keep, donate and trash');
    expect(commands.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);
    expect(reply).toBe('There is no open task like “clothes” that this could be a part of. Add that one first.');
  });

  it('keeps both messages under dense numbers, in the same change as the task', () => {
    const workspace = aWorkspace();
    const reply = takeTurn(workspace, say('buy milk'));
    const { operations, data, guards } = workspace.draft(() => undefined);
    expect(eventsOf(workspace)).toEqual(['task.created']);
    expect(operations.map(({ request }) => request.key)).toEqual(['t/a-user/1', 'c/a-user/1', 'c/a-user/2']);
    expect(operations[1]?.request).toMatchObject({
      options: { concurrency: 'first-write' },
      value: { schema: 1, role: 'user', text: 'buy milk', at: NOW.toISOString() },
    });
    expect(operations[2]?.request.value).toMatchObject({
      id: reply.id,
      role: 'assistant',
      text: 'Added “buy milk”.',
      commands: [{ intent: 'create', task: { title: 'buy milk' } }],
    });
    expect(data).toMatchObject({ nextMessage: 3 });
    expect(guards).toEqual([]);
  });

  it('keeps a proposal in the conversation, so that it can be answered after a reload', () => {
    const conversation = new AConversation([aTask({ id: 'a0000000-0000-4000-8000-000000000001', status: 'done' })]);
    const { proposal } = conversation.say('delete all completed tasks');
    expect(conversation.messages.at(-1)?.proposal).toEqual(proposal);
  });

  it('has no effect but on its workspace: taken again after a conflict it comes to the same', () => {
    const tasks = [aTask({ id: 'a0000000-0000-4000-8000-000000000001', title: 'Report' })];
    const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
    const outcome = () => {
      const workspace = aWorkspace(tasks);
      const reply = takeTurn(workspace, say('done report; buy milk; remind me to call mom; asdf?'));
      return JSON.stringify([reply, workspace.draft(() => undefined)]).replace(ids, 'id');
    };
    expect(outcome()).toBe(outcome());
    expect(tasks).toMatchObject([{ status: 'open', version: 1 }]);
  });

  it('takes up to thirty sentences', () => {
    const conversation = new AConversation();
    const list = (n: number) => Array.from({ length: n }, (_, i) => `buy ${i + 1} eggs`).join('\n');
    expect(conversation.say(list(30)).commands).toHaveLength(30);
    expect(() => conversation.say(list(31))).toThrow(InvalidInputError);
    expect(() => conversation.preview(list(31))).toThrow('/message: has more than 30 sentences');
    expect(conversation.messages).toHaveLength(2);
  });

  it('replaces what no store can keep, and leaves all else in its place', () => {
    const conversation = new AConversation();
    conversation.say('buy\u0000 milk \ud83d now');
    expect(conversation.tasks).toMatchObject([{ title: 'buy milk \ufffd now' }]);
    expect(conversation.messages[0]?.text).toBe('buy  milk \ufffd now');
  });

  it('reads the message in the zone of the user', () => {
    const conversation = new AConversation([], new Date('2026-03-06T03:00:00Z'));
    conversation.say('buy milk tomorrow');
    expect(conversation.tasks).toMatchObject([{ due: '2026-03-06' }]);
  });
});

describe('a preview', () => {
  it('says what would be understood, and does nothing', () => {
    const conversation = new AConversation();
    const { reply, commands } = conversation.preview('buy milk tomorrow #food; remind me to call mom; asdf?');
    expect(commands).toMatchObject([
      { intent: 'create', title: 'buy milk', due: '2026-03-06', status: 'understood' },
      { intent: 'create', needs: ['due'], status: 'understood' },
      { intent: 'unknown', status: 'failed', error: { status: 422 } },
    ]);
    expect(commands[0]?.chips.map(({ field }) => field)).toEqual(['due', 'tags']);
    expect(reply).toMatch(/^Add “buy milk”, due tomorrow\.\nAdd “call mom”\.\n/);
    expect(conversation.messages).toEqual([]);
    expect(conversation.tasks).toEqual([]);
  });

  it.each([
    [
      'complete the bins and the plants',
      ['Complete “the bins”.', 'Complete “the plants”.'],
      ['the bins', 'the plants'],
    ],
    [
      'buy tea; complete plants, bins',
      ['Add “buy tea”.', 'Complete “plants”.', 'Complete “bins”.'],
      ['plants', 'bins'],
    ],
    ['actually the contract is due thursday', ['Change “the contract”.'], ['the contract']],
    ['buy the contract; the contract is now due friday', undefined, ['the contract']],
    ['remind me about the contract an hour before', ['Change “the contract”.'], ['the contract']],
    ['set all work tasks to high priority', ['Change open tasks tagged #work.'], ['all work tasks']],
    ['complete the bins and the gizmo', ['Complete “the bins and the gizmo”.'], ['the bins and the gizmo']],
    ['actually the gizmo is due thursday', ['Add “actually the gizmo”, due Thu, Mar 12.'], []],
  ])('finds whom “%s” means as the answer does', (said, words, targets) => {
    const titles = ['put the bins out', 'water the plants', 'sign the contract'];
    const conversation = new AConversation(
      titles.map((title) => aTask({ id: randomUUID(), title, tags: ['work'], due: '2026-03-09' })),
    );
    const { reply, commands } = conversation.preview(said);
    if (words) expect(reply.split('\n')).toEqual(words);
    const chips = commands.flatMap((one) => one.chips);
    expect(chips.filter(({ field }) => field === 'target').map(({ text }) => text)).toEqual(targets);
    expect(chips.map(({ start, end }) => said.slice(start, end))).toEqual(chips.map(({ text }) => text));
    const answered = conversation.say(said).commands;
    expect(answered.map(({ intent, chips }) => [intent, chips])).toEqual(
      commands.map(({ intent, chips }) => [intent, chips]),
    );
  });
});
