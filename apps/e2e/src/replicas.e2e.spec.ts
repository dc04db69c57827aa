import { TestStack, waitUntil, type LogLine } from '@errand/testing';
import { LiveReader } from './support/live-reader.js';
import type { Refusal } from './support/insist.js';
import { Load } from './support/load.js';
import { judge, NOTHING_WRONG } from './support/oracle.js';
import { User } from './support/user.js';

const SERVICES = ['chat-api', 'notification-svc', 'recurring-svc', 'audit-svc'];
const USERS = 6;
const PAGES = 6;

describe('two replicas of each service', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start({ replicas: Object.fromEntries(SERVICES.map((id) => [id, 2])) });
  });
  afterAll(() => stack?.stop());

  const logs = (name: string): LogLine[] => [...stack.log(name), ...stack.log(`${name}-2`)];
  /** What the front door and its sidecar said within two seconds before a refusal. */
  const warningsAbout = ({ at }: Refusal): string[] => {
    const until = new Date(at).getTime();
    const lines = ['chat-ui', 'chat-ui-dapr'].flatMap((name) =>
      stack.log(name).filter(({ level }) => level !== 'info'),
    );
    return lines
      .filter(({ time }) => Math.abs(until - new Date(time).getTime()) < 2_000)
      .map(({ time, msg }) => `${time} ${msg}`);
  };
  const handled = (name: string): number => stack.log(name).filter(({ msg }) => msg.startsWith('received ')).length;

  it('share the work, and lose and repeat nothing', async () => {
    const load = await Load.start(stack.url, USERS);
    await waitUntil(() => load.counts.accepted > 60, { what: 'a load', timeoutMs: 60_000 });
    await load.stop();
    expect(load.refusals).toEqual([]);
    expect(await judge(stack, load.told)).toEqual(NOTHING_WRONG);
    const requests = ['chat-api', 'chat-api-2'].map(
      (name) => stack.log(name).filter(({ msg }) => /^POST \/api\/tasks 201/.test(msg)).length,
    );
    expect(Math.min(...requests)).toBeGreaterThan(0);
    for (const name of SERVICES.slice(1)) expect(handled(name) + handled(`${name}-2`)).toBeGreaterThan(0);
  });

  it('tell a page of a change, whichever chat-api it is connected to', async () => {
    const user = await User.signUp(stack.url);
    const pages = await Promise.all(Array.from({ length: PAGES }, () => LiveReader.open(user)));
    const { id } = await user.createTask({ title: 'seen everywhere' });
    for (const page of pages) expect(await page.next('task')).toMatchObject({ taskId: id });
    for (const page of pages) page.close();
  });

  it('make exactly one next occurrence, and show a reminder once', async () => {
    const user = await User.signUp(stack.url);
    const due = new Date(Date.now() + 2_000).toISOString();
    const soon = await user.createTask({ title: 'soon', due, reminders: ['PT0S'] });
    const { id } = await user.createTask({ title: 'rent', due: '2030-01-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' });
    await user.post(`/api/tasks/${id}/complete`).expect(200);
    await waitUntil(async () => (await user.reminders()).length > 0, { what: 'the reminder' });
    await waitUntil(async () => (await user.tasks()).length === 2, { what: 'the next occurrence' });
    expect((await user.reminders()).map(({ taskId }) => taskId)).toEqual([soon.id]);
    expect((await user.tasks()).map(({ title }) => title).sort()).toEqual(['rent', 'soon']);
  });

  it('are restarted under load, first one of each and then the other: no request fails, nothing is lost', async () => {
    const load = await Load.start(stack.url, USERS);
    for (const suffix of ['', '-2']) {
      const before = load.counts.accepted;
      await Promise.all(SERVICES.map((id) => stack.restartPair(`${id}${suffix}`)));
      await waitUntil(() => load.counts.accepted > before + USERS, { what: 'the load to go on', timeoutMs: 60_000 });
    }
    await load.stop();
    process.stdout.write(`rolling restart of ${SERVICES.length * 2} replicas: ${JSON.stringify(load.counts)}\n`);
    expect(load.refusals.map((refusal) => ({ ...refusal, warnings: warningsAbout(refusal) }))).toEqual([]);
    expect(await judge(stack, load.told)).toEqual(NOTHING_WRONG);
    expect(logs('chat-api').filter(({ level }) => level === 'fatal')).toEqual([]);
  }, 300_000);
});
