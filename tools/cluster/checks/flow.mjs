import assert from 'node:assert/strict';
import { test } from 'node:test';
import { User } from '../support/user.mjs';
import { waitUntil } from '../support/wait-until.mjs';

const inSeconds = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();

test('sign-up, chat, event, consumers, reminder: through the page', async (t) => {
  const user = await User.signUp();

  await t.test('a sentence becomes a task', async () => {
    await user.post('/api/chat', { message: 'pay rent every 1st at 9am, high priority #home' }, 200);
    const [task] = await user.tasks();
    assert.equal(task.title, 'pay rent');
    assert.equal(task.recurrence, 'FREQ=MONTHLY;BYMONTHDAY=1');
  });

  await t.test('audit-svc has its event, and an unbroken log', async () => {
    const created = async () => {
      const { items } = await user.get('/api/audit');
      return items.some(({ type }) => type === 'errand.task.created.v1');
    };
    await waitUntil(created, { what: 'errand.task.created.v1 in the audit log' });
    assert.equal((await user.get('/api/audit/verify')).valid, true);
  });

  await t.test('recurring-svc makes the next occurrence', async () => {
    const [{ id }] = await user.tasks();
    await user.post(`/api/tasks/${id}/complete`, {}, 200);
    const next = async () => (await user.tasks()).find((task) => task.status === 'open' && task.id !== id);
    assert.equal((await waitUntil(next, { what: 'the next occurrence' })).title, 'pay rent');
  });

  await t.test('notification-svc reminds, by a job of the scheduler', async () => {
    await user.createTask({ title: 'stretch', due: inSeconds(3), reminders: ['PT0S'] });
    const told = async () => (await user.get('/api/notifications')).items.some(({ title }) => title === 'stretch');
    await waitUntil(told, { what: 'the reminder' });
  });
});
