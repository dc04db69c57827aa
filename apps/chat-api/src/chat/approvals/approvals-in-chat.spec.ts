import type { EventBase } from '@errand/events';
import type { Caller } from '../../account/accounts.service.js';
import type { Assistant } from '../../assistant/assistant.service.js';
import { TestTools } from '../../tools/testing/test-tools.js';
import type { ToolCaller } from '../../tools/tools.service.js';
import { Chat } from '../chat.service.js';
import { NO_REMINDERS } from '../testing/no-reminders.js';
import { Conversation } from '../conversation/conversation.service.js';
import type { ChatMessage } from '../conversation/message.record.js';
import { takeTurn } from '../turn/turn.js';
import type { ChatReply } from '../turn/reply.js';
import { keepReminder } from '../reminders/keep-reminder.js';
import { aNotification } from '@errand/events/testing';

const ANN = 'ann-1';
const person: Caller = { userId: ANN, actor: { kind: 'user', id: ANN } };
const noModel = {
  answer: takeTurn,
  follow: async () => undefined,
  working: async () => undefined,
} as unknown as Assistant;

describe('proposals in the chat', () => {
  let all: TestTools;
  let chat: Chat;
  let script: ToolCaller;

  beforeEach(async () => {
    all = await TestTools.start();
    chat = new Chat(all.replica.accounts, noModel, all.approvals, NO_REMINDERS);
    script = all.token(ANN, 'read', 'write');
  });
  afterEach(() => all.stop());

  const say = (message: string, caller = person): Promise<ChatReply> =>
    chat.answer(caller, { kind: 'message', message, keep: [], take: [] });
  const lastMessage = async (): Promise<ChatMessage | undefined> => {
    const conversation = new Conversation(all.replica.accounts, all.replica.state.asStore, noModel);
    return (await conversation.page(ANN, 10)).items.at(-1);
  };
  const proposed = async (...titles: string[]): Promise<string> => {
    const ids = await all.add(ANN, ...titles);
    return (await all.call(script, 'delete_tasks', { ids })).proposal?.id ?? '';
  };

  it('are a message of who asks, which a yes answers and one undo takes back', async () => {
    const id = await proposed('milk', 'bread');
    expect(await lastMessage()).toMatchObject({
      role: 'proposal',
      text: '“a script” asks to delete 2 tasks. Nothing is changed before you say yes.',
      approvals: [id],
    });
    const { reply } = await say('yes');
    expect(reply).toBe('Done, as it was proposed: delete 2 tasks. Say “undo” to take it back.');
    expect(await all.open(ANN)).toEqual([]);
    expect(all.announced).toEqual([ANN, ANN]);
    const decided = all.replica.published.find(({ type }) => type === 'errand.approval.decided.v1')?.data as EventBase;
    expect(decided).toMatchObject({ approvalId: id, outcome: 'approved', way: 'chat', actor: person.actor });
    await say('undo');
    expect(await all.open(ANN)).toEqual(['bread', 'milk']);
  });

  it.each(['no', 'refuse it', 'Ablehnen', 'nein'])('are refused by “%s”', async (words) => {
    const id = await proposed('milk');
    await say(words);
    expect(await all.approvals.get(ANN, id)).toMatchObject({ status: 'refused' });
    expect(await all.open(ANN)).toEqual(['milk']);
  });

  it.each(['approve it', 'Freigeben', 'ja', 'ok'])('are approved by “%s”', async (words) => {
    await proposed('milk');
    await say(words);
    expect(await all.open(ANN)).toEqual([]);
  });

  it('are listed when they are asked for', async () => {
    expect((await say('what is waiting for me?')).reply).toBe('No change waits for your yes.');
    const ids = [await proposed('milk'), await proposed('bread')];
    const { reply, approvals } = await say('show approvals');
    expect([reply, approvals]).toEqual(['2 changes wait for your yes. Decide on each by its buttons.', ids]);
    expect(await say('approve it')).toMatchObject({ approvals: ids });
    expect(await all.open(ANN)).toEqual(['bread', 'milk']);
  });

  it('need more than a yes once something else was said', async () => {
    const id = await proposed('milk');
    await say('buy bread');
    const { reply, approvals } = await say('yes');
    expect([reply, approvals]).toEqual(['One change waits for your yes: say “approve it” or “refuse it”.', [id]]);
    expect(await all.open(ANN)).toEqual(['buy bread', 'milk']);
    await say('yes');
    expect(await all.open(ANN)).toEqual(['buy bread']);
  });

  it('are not what a yes to a reminder means', async () => {
    const id = await proposed('milk');
    await all.tasks.change(person, (workspace) => keepReminder(workspace, aNotification(), { lateByMs: 0 }));
    expect((await say('yes')).approvals).toEqual([id]);
    expect(await all.open(ANN)).toEqual(['milk']);
  });

  it('come after a question of the chat, whose yes is its own', async () => {
    await say('call Ana #calls. call Bob #calls');
    await proposed('milk');
    await say('delete all #calls tasks');
    await say('yes');
    expect(await all.open(ANN)).toEqual(['milk']);
  });

  it('are shown anew when the tasks have changed, and done by the next yes', async () => {
    const id = await proposed('milk');
    const [task] = (await all.tasks.list(ANN, { filter: {}, sort: 'created', limit: 1 })).items;
    await all.call(script, 'update_task', { id: task?.id, title: 'oat milk' });
    const { reply, approvals } = await say('approve it');
    expect([reply, approvals]).toEqual([expect.stringContaining('This is what it would do now:'), [id]]);
    expect(await all.open(ANN)).toEqual(['oat milk']);
    await say('yes');
    expect(await all.open(ANN)).toEqual([]);
  });

  it.each(['yes', 'approve it', 'no', 'refuse'])('are not decided by an API token that says “%s”', async (words) => {
    const id = await proposed('milk');
    const { reply } = await say(words, script);
    expect(reply).toBe('Only the person decides on what was proposed, logged in with their password.');
    expect(await all.approvals.get(ANN, id)).toMatchObject({ status: 'waiting' });
  });

  it('of the assistant come with the next answer of the chat, if its own did not tell of them', async () => {
    const ids = await all.add(ANN, 'milk');
    const assistant = { ...script, actor: { kind: 'assistant', id: ANN }, name: 'the assistant' } as const;
    const { proposal } = await all.call(assistant, 'delete_tasks', { ids });
    expect(await lastMessage()).toBeUndefined();
    expect(await say('help')).toMatchObject({ approvals: [proposal?.id] });
    expect(await lastMessage()).toMatchObject({ role: 'assistant', approvals: [proposal?.id] });
    expect(await say('help')).not.toHaveProperty('approvals');
  });
});
