import { ROOT, TestStack, waitUntil } from '@errand/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { User, type ApiTask } from './support/user.js';

const APPS = ['chat-ui', 'chat-api', 'notification-svc', 'recurring-svc', 'audit-svc'];
/** What dashboards and alerts are checked against. */
const LISTED = JSON.parse(readFileSync(join(ROOT, 'deploy/monitoring/metrics.json'), 'utf8')) as Record<
  string,
  string[]
>;

describe('the metrics of the product', () => {
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    stack = await TestStack.start();
    user = await User.signUp(stack.url);
    const due = new Date(Date.now() + 2_000).toISOString();
    await user.createTask({ title: 'soon', due, reminders: ['PT0S'] });
    await user.post('/api/chat', { message: 'pay rent every 1st at 9am #home' }).expect(200);
  });
  afterAll(() => stack?.stop());

  it('are all that dashboards and alerts may ask for, and none of ours is not listed', async () => {
    const tasks: ApiTask[] = await user.tasks();
    const { id } = tasks.find(({ recurrence }) => recurrence !== null) as ApiTask;
    await user.post(`/api/tasks/${id}/complete`).expect(200);
    const processes = [...APPS.flatMap((app) => [app, `${app}-dapr`]), 'scheduler'];
    const shown = async (): Promise<Set<string>> => {
      const texts = await Promise.all(processes.map((name) => stack.metrics(name)));
      return new Set(texts.flatMap((text) => [...text.matchAll(/^([a-z_]\w*)[{ ]/gm)].map(([, name]) => String(name))));
    };
    // Node's depend on what it has collected, and an error is there when there was one.
    const expected = Object.keys(LISTED).filter((name) => /^(errand|dapr)_(?!error_code)/.test(name));
    const missing = async (): Promise<string[]> => {
      const there = await shown();
      return expected.filter((name) => !there.has(name));
    };
    await waitUntil(async () => (await missing()).length === 0, { what: 'all metrics' }).catch(() => undefined);
    expect(await missing()).toEqual([]);
    const ours = [...(await shown())].filter((name) => name.startsWith('errand_'));
    expect(ours.filter((name) => !(name in LISTED))).toEqual([]);
  });

  it('tell nothing of a user or a task', async () => {
    const [task] = await user.tasks();
    for (const app of APPS) {
      const text = await stack.metrics(app);
      for (const id of [user.id, user.email, String(task?.id)]) expect(text).not.toContain(id);
    }
  });
});
