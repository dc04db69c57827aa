import { TestStack, waitUntil } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { User, type ApiTask } from './support/user.js';

describe('the task API through the front door', () => {
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    stack = await TestStack.shared();
  });
  beforeEach(async () => {
    user = await User.signUp(stack.url);
  });

  it('creates a task with Location and ETag, and reads it back', async () => {
    const created = await user.post('/api/tasks', { title: 'buy milk', tags: ['#Home'], priority: 2 }).expect(201);
    expect(created.headers['location']).toBe(`/api/tasks/${created.body.id}`);
    expect(created.headers['etag']).toBe('"1"');
    expect(created.body).toMatchObject({ title: 'buy milk', status: 'open', tags: ['home'], priority: 2, due: null });
    const read = await user.get(`/api/tasks/${created.body.id}`).expect(200);
    expect(read.body).toEqual(created.body);
  });

  it('patches with If-Match and refuses a stale version with 412', async () => {
    const task = await user.createTask({ title: 'call', due: '2030-12-01' });
    await user.patch(`/api/tasks/${task.id}`, { title: 'call Ana', due: null }).set('If-Match', '"1"').expect(200);
    const stale = await user.patch(`/api/tasks/${task.id}`, { title: 'x' }).set('If-Match', '"1"').expect(412);
    expect(stale.headers['content-type']).toContain('application/problem+json');
    expect(stale.body).toMatchObject({ status: 412, errors: [{ pointer: 'If-Match' }] });
    const { body } = await user.get(`/api/tasks/${task.id}`);
    expect(body).toMatchObject({ title: 'call Ana', due: null, version: 2 });
  });

  it('answers a repeated request under its idempotency key with the first answer', async () => {
    const key = randomUUID();
    const first = await user.post('/api/tasks', { title: 'once' }).set('Idempotency-Key', key).expect(201);
    const second = await user.post('/api/tasks', { title: 'once' }).set('Idempotency-Key', key).expect(201);
    expect(second.body).toEqual(first.body);
    const other = await user.post('/api/tasks', { title: 'other' }).set('Idempotency-Key', key).expect(422);
    expect(other.body.errors[0].pointer).toBe('Idempotency-Key');
    expect(await user.tasks()).toHaveLength(1);
  });

  it('completes, reopens, deletes and restores', async () => {
    const { id } = await user.createTask({ title: 'report' });
    expect((await user.post(`/api/tasks/${id}/complete`).expect(200)).body).toMatchObject({ status: 'done' });
    expect((await user.post(`/api/tasks/${id}/reopen`).expect(200)).body).toMatchObject({
      status: 'open',
      completedAt: null,
    });
    expect((await user.delete(`/api/tasks/${id}`).expect(200)).body).toMatchObject({ status: 'deleted' });
    expect(await user.tasks()).toEqual([]);
    expect((await user.post(`/api/tasks/${id}/restore`).expect(200)).body).toMatchObject({ status: 'open' });
  });

  it('undoes what a message did, and does it again', async () => {
    await user.post('/api/chat', { message: 'buy milk tomorrow #food; call Ana' }).expect(200);
    const undone = await user.post('/api/undo').expect(200);
    expect(undone.body.tasks).toMatchObject([{ status: 'deleted' }, { status: 'deleted' }]);
    expect(await user.tasks()).toEqual([]);
    expect((await user.post('/api/undo').expect(409)).body.detail).toContain('There is nothing to undo');
    expect((await user.post('/api/chat', { message: 'redo' }).expect(200)).body.reply).toContain('2 tasks are back');
    expect(await user.tasks()).toHaveLength(2);
  });

  it('lists with filters, order and pages', async () => {
    const titles = async (query: string): Promise<string[]> => (await user.tasks(query)).map(({ title }) => title);
    await user.createTask({ title: 'later', due: '2030-12-24', tags: ['work'], priority: 1 });
    await user.createTask({ title: 'sooner', due: '2030-12-02', tags: ['work', 'home'] });
    await user.createTask({ title: 'Café someday', notes: 'with Zoë' });
    expect(await titles('')).toEqual(['sooner', 'later', 'Café someday']);
    expect(await titles('?sort=-due')).toEqual(['later', 'sooner', 'Café someday']);
    expect(await titles('?tag=work&tag=home')).toEqual(['sooner']);
    expect(await titles('?priority=1&priority=2')).toEqual(['later']);
    expect(await titles('?q=cafe%20zo')).toEqual(['Café someday']);
    expect(await titles('?dueFrom=2030-12-03&dueTo=2030-12-24')).toEqual(['later']);
    const first = (await user.get('/api/tasks?limit=2').expect(200)).body;
    expect(first.items.map((task: ApiTask) => task.title)).toEqual(['sooner', 'later']);
    expect(await titles(`?limit=2&cursor=${first.nextCursor}`)).toEqual(['Café someday']);
  });

  it("does not show another user's task", async () => {
    const { id } = await user.createTask({ title: 'private' });
    const other = await User.signUp(stack.url);
    await other.get(`/api/tasks/${id}`).expect(404);
    await other.patch(`/api/tasks/${id}`, { title: 'mine' }).expect(404);
  });

  it('names what is wrong with the input, where, and what to try', async () => {
    const { body } = await user
      .post('/api/tasks', { title: ' ', due: 'soon', recurrence: 'FREQ=NEVER', reminders: ['later'], colour: 'red' })
      .expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/colour');
    const rest = await user
      .post('/api/tasks', { title: ' ', due: 'soon', recurrence: 'FREQ=NEVER', reminders: ['later'] })
      .expect(422);
    const pointers = rest.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/title', '/due', '/recurrence', '/reminders/0']));
    for (const error of rest.body.errors)
      expect(error).toMatchObject({ message: expect.any(String), remedy: expect.any(String) });
  });

  it('answers malformed, too large and unauthenticated requests with problem documents', async () => {
    const malformed = await user.post('/api/tasks').type('json').send('{"title":').expect(400);
    expect(malformed.body).toMatchObject({ status: 400, correlationId: expect.any(String) });
    await user.post('/api/tasks', { title: 'x', notes: 'y'.repeat(10_000_000) }).expect(413);
    await request(stack.url).get('/api/tasks').expect(401);
    await request(stack.url).get('/api/tasks').set('Authorization', 'Bearer no.such.token').expect(401);
    await user.get('/api/nothing').expect(404);
  });

  it('returns the correlation id, and every consumer logs it', async () => {
    const correlationId = `test-${randomUUID()}`;
    const { headers } = await user
      .post('/api/tasks', { title: 'traced' })
      .set('X-Request-Id', correlationId)
      .expect(201);
    expect(headers['x-request-id']).toBe(correlationId);
    for (const app of ['chat-api', 'notification-svc', 'recurring-svc', 'audit-svc']) {
      await waitUntil(() => stack.log(app).some((line) => line.correlationId === correlationId), {
        what: `a line of ${app}`,
      });
    }
  });

  it('makes exactly one next occurrence of a completed repeating task', async () => {
    const task = await user.createTask({ title: 'rent', due: '2030-12-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' });
    await user.post(`/api/tasks/${task.id}/complete`).expect(200);
    const [next] = await waitUntil(async () => {
      const open = await user.tasks();
      return open.length > 0 && open;
    });
    expect(next).toMatchObject({ title: 'rent', due: '2031-01-01', seriesId: task.seriesId });
    expect(await user.tasks()).toHaveLength(1);
  });

  it('shows the history of a task from the audit log', async () => {
    const { id } = await user.createTask({ title: 'old' });
    await user.patch(`/api/tasks/${id}`, { title: 'new' }).expect(200);
    const items = await waitUntil(async () => {
      const { body } = await user.get(`/api/tasks/${id}/history`).expect(200);
      return body.items.length === 2 && body.items;
    });
    expect(items[0]).toMatchObject({ type: 'errand.task.created.v1', version: 1 });
    expect(items[1]).toMatchObject({ type: 'errand.task.updated.v1', changes: { title: { from: 'old', to: 'new' } } });
    const verdict = await user.get('/api/audit/verify').expect(200);
    expect(verdict.body).toEqual({ valid: true, length: expect.any(Number) });
  });
});
