import { waitUntil } from '@errand/testing';
import type { Caller } from '../account/accounts.service.js';
import { TestAccounts } from '../account/testing/test-accounts.js';
import type { Assistant } from '../assistant/assistant.service.js';
import { Chat } from '../chat/chat.service.js';
import { NO_REMINDERS } from '../chat/testing/no-reminders.js';
import { takeTurn } from '../chat/turn/turn.js';
import { UndoController } from '../tasks/http/undo.controller.js';
import { createTask } from '../tasks/rules/create.js';
import { Tasks } from '../tasks/task.service.js';
import { TestTools } from '../tools/testing/test-tools.js';

const ANN = 'ann-1';
const person: Caller = { userId: ANN, actor: { kind: 'user', id: ANN } };

/** What the newest event of a task says of how it was asked for. */
async function lastVia({ published }: TestAccounts, count: number): Promise<unknown> {
  await waitUntil(() => published.length >= count);
  return (published.at(-1)?.data as { via?: unknown }).via;
}

describe('the event of a change tells that it was asked for', () => {
  let tools: TestTools;

  beforeEach(async () => {
    tools = await TestTools.start();
  });
  afterEach(() => tools.stop());

  it('by a sentence, and by nothing but the API', async () => {
    const { replica } = tools;
    const noModel = { answer: takeTurn, follow: async () => undefined } as unknown as Assistant;
    const chat = new Chat(replica.accounts, noModel, tools.approvals, NO_REMINDERS);
    await chat.answer(person, { kind: 'message', message: 'buy milk', keep: [], take: [] });
    expect(await lastVia(replica, 1)).toEqual({ kind: 'chat' });
    await new Tasks(replica.accounts).change(person, (workspace) => createTask(workspace, { title: 'bread' }));
    expect(await lastVia(replica, 2)).toBeUndefined();
  });

  it('by a tool, by the yes to what a tool had asked for, and by undo', async () => {
    const ids = await tools.add(ANN, 'milk');
    expect(await lastVia(tools.replica, 1)).toEqual({ kind: 'tool', name: 'add_task', by: 'a script' });
    const { proposal } = await tools.call(tools.token(ANN, 'read', 'write'), 'delete_tasks', { ids });
    const { id, mark } = await tools.approvals.get(ANN, proposal?.id ?? '');
    await tools.approvals.approve(person, id, mark ?? '', 'page');
    await waitUntil(() => tools.replica.published.some(({ type }) => type === 'errand.task.deleted.v1'));
    const deleted = tools.replica.published.find(({ type }) => type === 'errand.task.deleted.v1');
    expect(deleted?.data).toMatchObject({ via: { kind: 'approval', name: 'delete_tasks', by: 'a script' } });
    await new UndoController(tools.tasks).undo(person, {});
    await waitUntil(() => tools.replica.published.some(({ type }) => type === 'errand.task.restored.v1'));
    const restored = tools.replica.published.find(({ type }) => type === 'errand.task.restored.v1');
    expect(restored?.data).toMatchObject({ via: { kind: 'undo' } });
  });
});
