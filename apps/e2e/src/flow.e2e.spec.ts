import { aCloudEvent, aReminderDue, aTaskCreated } from '@errand/events/testing';
import { ScriptedModel, testFolder, TestStack, waitUntil } from '@errand/testing';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredWays, takenWays, type Way } from './support/flow.js';
import { callTool } from './support/call-tool.js';
import { LiveReader } from './support/live-reader.js';
import { hearLateOf } from './support/late-event.js';
import { modelComponent } from './support/model-component.js';
import { publish } from './support/publish.js';
import { PASSWORD, User } from './support/user.js';

/** Time enough for a no at once. */
const APPROVAL_SECONDS = 10;

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** What the catalog declares, against what all services really received. */
describe('the flow', () => {
  const folder = testFolder();
  let model: ScriptedModel;
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    model = await ScriptedModel.start();
    writeFileSync(join(folder.path, 'model.yaml'), modelComponent(model.endpoint));
    const env = { APPROVAL_SECONDS: String(APPROVAL_SECONDS) };
    stack = await TestStack.start({ env, resources: (paths) => [...paths, folder.path] });
    user = await User.signUp(stack.url);
    const chatApi = stack.process('chat-api');
    chatApi.env['ADMIN_EMAILS'] = user.email;
    await chatApi.restart();
  });
  afterAll(async () => {
    await stack?.stop();
    await model?.stop();
    folder.remove();
  });

  const notification = (title: string): Promise<{ id: string }> =>
    waitUntil(async () => {
      const { body } = await user.get('/api/notifications').expect(200);
      return (body.items as { id: string; title: string }[]).find((one) => one.title === title);
    });

  const tasksLive = async (): Promise<void> => {
    await user.patch('/api/me', { timeZone: 'Europe/Vienna' }).expect(200);
    const repeating = { title: 'rent', due: '2030-01-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' };
    const { id } = await user.createTask(repeating);
    await user.patch(`/api/tasks/${id}`, { notes: 'by standing order' }).expect(200);
    await user.post(`/api/tasks/${id}/complete`).expect(200);
    await waitUntil(async () => (await user.tasks()).length === 1, { what: 'the next occurrence' });
    await user.post(`/api/tasks/${id}/reopen`).expect(200);
    await user.delete(`/api/tasks/${id}`).expect(200);
    await user.post(`/api/tasks/${id}/restore`).expect(200);
  };

  const listsAndFiltersLive = async (): Promise<void> => {
    await user.post('/api/lists', { name: 'Home' }).expect(201);
    await user.delete('/api/lists?name=Home&tasks=none').expect(200);
    const { body } = await user.post('/api/filters', { name: 'Urgent', line: 'p1 | overdue' }).expect(201);
    await user.delete(`/api/filters/${body.id}`).expect(200);
  };

  const remindersComeAndGo = async (): Promise<void> => {
    const cancelled = await user.createTask({ title: 'cancelled', due: inSeconds(3600), reminders: ['PT0S'] });
    await user.delete(`/api/tasks/${cancelled.id}`).expect(200);
    await user.createTask({ title: 'fires', due: inSeconds(1), reminders: ['PT0S'] });
    await hearLateOf(stack, user, 'is missed');
    const { id } = await notification('fires');
    await user.post(`/api/notifications/${id}/read`).expect(200);
    await notification('is missed');
  };

  const oneLeaves = async (): Promise<void> => {
    const leaving = await User.signUp(stack.url);
    await leaving.post('/api/me/deletion', { email: leaving.email, password: PASSWORD }).expect(204);
  };

  /** What a tool asks for is told to the pages that are open, and to who notifies; so is the answer. */
  const aToolAsks = async (): Promise<void> => {
    const { id } = await user.createTask({ title: 'stays until a yes' });
    const { proposal } = await callTool(user, 'delete_tasks', { ids: [id] });
    await user.post(`/api/approvals/${proposal?.id}/refuse`).expect(200);
  };

  /** A yes that does not come is told to the pages that are open, and to the log. */
  const nobodyDecides = async (): Promise<void> => {
    const { id } = await user.createTask({ title: 'stays without a word' });
    const live = await LiveReader.open(user);
    const { proposal } = await callTool(user, 'delete_tasks', { ids: [id] });
    // The first is of the proposal before, or that this one waits.
    for (let status = 'waiting'; status !== 'expired';) {
      await live.next('approvals');
      status = (await user.get(`/api/approvals/${proposal?.id}`).expect(200)).body.status;
    }
    live.close();
    const entry = await waitUntil(
      async () => (await user.get('/api/audit?type=errand.approval.expired.v1').expect(200)).body.items[0],
      { what: 'the end of the proposal in the log' },
    );
    expect(entry).toMatchObject({ actor: { kind: 'system' }, data: { approvalId: proposal?.id } });
  };

  /** A language model's turn is told to the pages that are open. */
  const theModelAnswers = async (): Promise<void> => {
    await user.post('/api/chat', { message: 'frobnicate my gizmos?' }).expect(202);
  };

  /** One message for every consumer that it cannot digest. */
  const nobodyCanRead = async (): Promise<void> => {
    const task = aCloudEvent('errand.task.created.v1', aTaskCreated());
    await publish(stack, 'task-events', { ...task, data: { ...task.data, taskId: 7 } });
    const reminder = aCloudEvent('errand.reminder.due.v1', aReminderDue());
    const broken = { ...reminder, type: 'errand.reminder.delivered.v1', data: { ...reminder.data, taskId: 7 } };
    await publish(stack, 'reminders', broken, 'notification-svc');
  };

  const oneIsReplayed = async (): Promise<void> => {
    const letter = await waitUntil(async () => {
      const { body } = await user.get('/api/operations/dead-letters').expect(200);
      return (body.items as { id: string; topic: string }[]).find(({ topic }) => topic === 'task-events');
    });
    await user.post(`/api/operations/dead-letters/${letter.id}/replay`).expect(200);
  };

  it('takes every way of the catalog, and no other', async () => {
    await tasksLive();
    await listsAndFiltersLive();
    await remindersComeAndGo();
    await oneLeaves();
    await aToolAsks();
    await nobodyDecides();
    await theModelAnswers();
    await nobodyCanRead();
    await oneIsReplayed();
    const declared = declaredWays();
    const missing = async (): Promise<Way[]> => {
      const taken = await takenWays(stack);
      return declared.filter((way) => !taken.includes(way));
    };
    await waitUntil(async () => (await missing()).length === 0).catch(
      () => undefined, // the comparison below says which are missing
    );
    const taken = await takenWays(stack);
    process.stdout.write(`ways that events took: ${taken.length} of ${declared.length} declared\n`);
    expect(taken).toEqual(declared);
  });
});
