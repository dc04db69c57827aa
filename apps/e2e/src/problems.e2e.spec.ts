import { TestStack } from '@errand/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { expectFieldProblem, expectProblem } from './support/expect-problem.js';
import { forgeToken, signingKeyOf } from './support/forge-token.js';
import { oddMessages, oddTasks } from './support/odd-bodies.js';
import { PASSWORD, User, type ApiTask } from './support/user.js';

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

const TOO_LONG = 'x'.repeat(501);
const anEmail = (): string => `${randomUUID()}@example.org`;

/** Values that a field of a task does not take, with where the problem is. */
const WRONG_TASK_FIELDS: [object, string][] = [
  ...[5, true, {}, [], '', '  ', TOO_LONG].map((title): [object, string] => [{ title }, '/title']),
  ...[5, false, {}, ['x'], 'x'.repeat(20_001)].map((notes): [object, string] => [{ notes }, '/notes']),
  ...[0, 5, 1.5, '1', {}].map((priority): [object, string] => [{ priority }, '/priority']),
  ...['home', 5, {}, [5], [null]].map((tags): [object, string] => [{ tags }, '/tags']),
  [{ tags: ['two words'] }, '/tags/0'],
  [{ tags: Array.from({ length: 21 }, (_, i) => `t${i}`) }, '/tags'],
  ...[5, {}, '', ' ', 'x'.repeat(101)].map((list): [object, string] => [{ list }, '/list']),
  ...[5, {}, '', 'tomorrow', '2026-02-30', '2026-03-05T09:00:00'].map((due): [object, string] => [{ due }, '/due']),
  ...[5, {}, '', 'FREQ=NEVER', 'FREQ=DAILY;DTSTART=20260101'].map((recurrence): [object, string] => [
    { recurrence },
    '/recurrence',
  ]),
  ...[5, 'now', []].map((repeatFrom): [object, string] => [{ repeatFrom }, '/repeatFrom']),
  ...['PT0S', 5, [5], {}].map((reminders): [object, string] => [{ reminders }, '/reminders']),
  [{ reminders: ['PT0S', 'later'] }, '/reminders/1'],
  [{ reminders: Array.from({ length: 11 }, (_, i) => `-PT${i}M`) }, '/reminders'],
  ...[5, 'x', randomUUID(), {}].map((parentId): [object, string] => [{ parentId }, '/parentId']),
];

const WRONG_SIGNUP_FIELDS: [object, string][] = [
  ...[5, null, {}, [], 'no address', `${'x'.repeat(250)}@example.org`].map((email): [object, string] => [
    { email },
    '/email',
  ]),
  ...[5, null, {}, 'short', 'x'.repeat(129)].map((password): [object, string] => [{ password }, '/password']),
  ...[5, {}, '', 'Mars/Olympus', '+02:00'].map((timeZone): [object, string] => [{ timeZone }, '/timeZone']),
  ...[5, {}, '', '???', 'en-x-a-b-c-d-e-f-g-h'].map((locale): [object, string] => [{ locale }, '/locale']),
];

const WRONG_CHAT: [object, string][] = [
  ...[5, {}, ['buy milk'], '', '  ', 'x'.repeat(2_001)].map((message): [object, string] => [{ message }, '/message']),
  [{}, '/message'],
  ...['yes', 1, {}].map((dryRun): [object, string] => [{ message: 'x', dryRun }, '/dryRun']),
  ...['x', [5], [''], {}].map((keep): [object, string] => [{ message: 'x', keep }, '/keep']),
  ...['x', [5], ['']].map((take): [object, string] => [{ message: 'x', take }, '/take']),
  ...['x', 5, []].map((choice): [object, string] => [{ choice }, '/choice']),
  [{ choice: {} }, '/choice/id'],
  [{ choice: { id: 5 } }, '/choice/id'],
  [{ proposal: { id: 'x' } }, '/proposal/accept'],
  [{ proposal: { id: 'x', accept: 'yes' } }, '/proposal/accept'],
  [{ message: 'x', choice: { id: 'x' } }, '/choice'],
];

/** Everything that is wrong with a request is answered by a problem document that says what, where, and what to try. */
describe('bad input through the front door', () => {
  let stack: TestStack;
  let user: User;
  let task: ApiTask;

  beforeAll(async () => {
    stack = await TestStack.start({ env: { LOGIN_ATTEMPTS_PER_MINUTE: '1000' } });
    user = await User.signUp(stack.url);
    task = await user.createTask({ title: 'as it was' });
  });
  afterAll(async () => {
    await stack?.stop();
  });

  const send = (method: Method, path: string, token = user.token): request.Test =>
    request(stack.url)[method](path).set('Authorization', `Bearer ${token}`);
  /** The routes that take a body. */
  const bodyRoutes = (): [Method, string][] => [
    ['post', '/api/tasks'],
    ['patch', `/api/tasks/${task.id}`],
    ['post', '/api/chat'],
    ['patch', '/api/me'],
    ['post', '/api/auth/signup'],
    ['post', '/api/auth/login'],
  ];
  const withBody = (method: Method, path: string, body: string, type = 'application/json'): request.Test =>
    send(method, path).set('Content-Type', type).send(body);

  describe('the body', () => {
    it.each(['{"title":', '{"title" "x"}', 'title', '"text', '{"a":1}}', "{'a':1}", '\u0000'])(
      'that is no JSON is 400: %j',
      async (body) => {
        for (const [method, path] of bodyRoutes()) expectProblem(await withBody(method, path, body), 400);
      },
    );

    it.each([
      ['[]', 'a list'],
      ['[{"title":"x"}]', 'a list'],
      ['"text"', 'a text'],
      ['null', 'null'],
      [' 3', 'a number'],
      ['true', 'true'],
    ])('that is no object is 422 and says what it is: %s', async (body, kind) => {
      for (const [method, path] of bodyRoutes()) {
        const { message, remedy } = expectFieldProblem(await withBody(method, path, body), '');
        expect([message, remedy]).toEqual([`must be an object, is ${kind}`, 'Send one JSON object.']);
      }
    });

    it('of 10 MB is 413', async () => {
      const body = JSON.stringify({ title: 'x', notes: 'y'.repeat(10_000_000) });
      for (const [method, path] of bodyRoutes()) expectProblem(await withBody(method, path, body), 413);
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data; boundary=x'])(
      'of type %s is 415',
      async (type) => {
        for (const [method, path] of bodyRoutes()) {
          expectProblem(await withBody(method, path, '{"title":"x"}', type), 415);
        }
      },
    );

    it('that cannot be decoded is refused', async () => {
      const [method, path] = ['post', '/api/tasks'] as const;
      expectProblem(await withBody(method, path, '{"title":"x"}').set('Content-Encoding', 'gzip'), 415);
      expectProblem(await withBody(method, path, '{"title":"x"}').set('Content-Encoding', 'nonsense'), 415);
      expectProblem(await withBody(method, path, '{"title":"x"}', 'application/json; charset=latin1'), 415);
    });

    it('with fields that are not known is 422, which names them and those that are', async () => {
      for (const [method, path] of bodyRoutes()) {
        const errors = expectProblem(await send(method, path).send({ colour: 'red', 'a/b': 1 }), 422);
        const unknown = errors.filter(({ message }) => message.endsWith('is not known here'));
        expect(unknown.map(({ pointer }) => pointer)).toEqual(['/colour', '/a~1b']);
        for (const { remedy } of unknown) expect(remedy).toMatch(/Known are .*(title|message|timeZone|email)/);
      }
    });

    it('that speaks of what every object has is read as any other', async () => {
      const odd = ['{"title":"x","__proto__":{"a":1}}', '{"title":"x","constructor":1}', '{"title":"x","toString":1}'];
      for (const body of odd) expect((await withBody('post', '/api/tasks', body)).status).toBeLessThan(500);
    });
  });

  describe('a field of the wrong type', () => {
    it.each(WRONG_TASK_FIELDS)('of a new task: %j', async (field, pointer) => {
      expectFieldProblem(await user.post('/api/tasks', { title: 'x', ...field }), pointer);
    });

    it.each([...WRONG_TASK_FIELDS, [{ title: null }, '/title'] as [object, string]])(
      'of a changed task: %j',
      async (field, pointer) => {
        expectFieldProblem(await user.patch(`/api/tasks/${task.id}`, field), pointer);
      },
    );

    it('leaves the task as it was', async () => {
      const { body } = await user.get(`/api/tasks/${task.id}`).expect(200);
      expect(body).toEqual(task);
    });

    it.each(WRONG_SIGNUP_FIELDS)('of signing up: %j', async (field, pointer) => {
      const input = { email: anEmail(), password: PASSWORD, ...field };
      expectFieldProblem(await request(stack.url).post('/api/auth/signup').send(input), pointer);
    });

    it('is not one that stands for what is left out', async () => {
      const input = { email: anEmail(), password: PASSWORD, timeZone: null, locale: null };
      const { body } = await request(stack.url).post('/api/auth/signup').send(input).expect(201);
      expect(body.user).toMatchObject({ timeZone: 'UTC', locale: 'en' });
    });

    it.each<[object, string]>([
      ...WRONG_SIGNUP_FIELDS.filter(([, pointer]) => /timeZone|locale/.test(pointer)),
      ...[5, {}, '', '9am', '24:00', '09:00:00'].map((dayStart): [object, string] => [{ dayStart }, '/dayStart']),
    ])('of the profile: %j', async (field, pointer) => {
      expectFieldProblem(await user.patch('/api/me', field), pointer);
    });

    it.each(WRONG_CHAT)('of the chat: %j', async (body, pointer) => {
      expectFieldProblem(await user.post('/api/chat', body), pointer);
    });

    it('is each field of its own', async () => {
      const errors = expectProblem(await user.post('/api/tasks', { title: 5, tags: 'x', notes: [], due: 1 }), 422);
      expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/due', '/notes', '/tags', '/title']);
    });
  });

  describe('the query', () => {
    it.each([
      ['/api/tasks?limit=0', '/limit'],
      ['/api/tasks?limit=201', '/limit'],
      ['/api/tasks?limit=ten', '/limit'],
      ['/api/tasks?limit=1.5', '/limit'],
      ['/api/tasks?limit=1&limit=2', '/limit'],
      ['/api/tasks?sort=size', '/sort'],
      ['/api/tasks?sort=due&sort=title', '/sort'],
      ['/api/tasks?status=gone', '/status'],
      ['/api/tasks?priority=9', '/priority'],
      ['/api/tasks?dueFrom=soon', '/dueFrom'],
      ['/api/tasks?dueTo=2026-02-30', '/dueTo'],
      ['/api/tasks?q=a&q=b', '/q'],
      ['/api/tasks?q[a]=b', '/q[a]'],
      ['/api/tasks?tag[a]=b', '/tag[a]'],
      ['/api/tasks?page=2', '/page'],
      ['/api/tasks?cursor=nonsense', 'cursor'],
      ['/api/tasks?cursor=bnVsbA', 'cursor'],
      ['/api/tasks?cursor=WyJkdWUiLHt9LDVd', 'cursor'],
      ['/api/chat?cursor=nonsense', 'cursor'],
      ['/api/chat?cursor=99999', 'cursor'],
      ['/api/chat?limit=0', '/limit'],
      ['/api/audit?limit=0', '/limit'],
      ['/api/audit?cursor=nonsense', '/cursor'],
      ['/api/audit?from=yesterday', '/from'],
      ['/api/audit?type=nonsense', '/type'],
      ['/api/audit?taskId=7', '/taskId'],
      ['/api/notifications?since=yesterday', '/since'],
    ])('%s is refused', async (path, pointer) => {
      expectFieldProblem(await user.get(path), pointer);
    });

    it('of a deletion takes this or series', async () => {
      expectFieldProblem(await user.delete(`/api/tasks/${task.id}?scope=all`), '/scope');
    });

    it('has the cursor of the same order', async () => {
      await user.createTask({ title: 'another' });
      const { nextCursor } = (await user.get('/api/tasks?limit=1').expect(200)).body as { nextCursor: string };
      expectFieldProblem(await user.get(`/api/tasks?limit=1&sort=title&cursor=${nextCursor}`), 'cursor');
    });
  });

  describe('a header', () => {
    it.each(['abc', '3', '"x"', '"1", "2"', ''])('If-Match: %j is refused', async (value) => {
      const response = await user.patch(`/api/tasks/${task.id}`, { title: 'x' }).set('If-Match', value);
      expectFieldProblem(response, 'If-Match');
    });

    it('If-Match of another version is 412', async () => {
      const [error] = expectProblem(await user.delete(`/api/tasks/${task.id}`).set('If-Match', '"7"'), 412);
      expect(error?.pointer).toBe('If-Match');
    });

    it.each(['two words', 'x'.repeat(201), ''])('Idempotency-Key: %j is refused', async (key) => {
      const response = await user.post('/api/tasks', { title: 'x' }).set('Idempotency-Key', key);
      expectFieldProblem(response, 'Idempotency-Key');
    });

    it('Idempotency-Key is one of every request that changes something', async () => {
      const person = { email: anEmail(), password: PASSWORD };
      const routes: [Method, string, object?][] = [
        ['post', '/api/tasks', { title: 'x' }],
        ['patch', `/api/tasks/${task.id}`, { title: 'x' }],
        ['delete', `/api/tasks/${task.id}`],
        ...['complete', 'reopen', 'restore', 'skip'].map((act): [Method, string] => [
          'post',
          `/api/tasks/${task.id}/${act}`,
        ]),
        ['post', '/api/chat', { message: 'x' }],
        ['patch', '/api/me', { dayStart: '09:00' }],
        ['post', '/api/notifications/x/read'],
        ['post', '/api/auth/signup', person],
        ['post', '/api/auth/login', person],
        ['post', '/api/auth/refresh'],
        ['post', '/api/auth/logout'],
      ];
      for (const [method, path, body] of routes) {
        const response = await send(method, path).set('Idempotency-Key', 'two words').send(body);
        expect([path, response.status]).toEqual([path, 422]);
        expectFieldProblem(response, 'Idempotency-Key');
      }
    });

    it.each(['a||b', '/../', `${'x'.repeat(198)}||`])('Idempotency-Key: %j is one like any other', async (key) => {
      const input = { title: `under the key ${key.slice(0, 4)}` };
      const create = (who: User, under: string): request.Test =>
        who.post('/api/tasks', input).set('Idempotency-Key', under);
      const others = await Promise.all([1, 2, 3].map(() => User.signUp(stack.url)));
      const answers = await Promise.all([create(user, key), ...others.map((other) => create(other, randomUUID()))]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect((await create(user, key).expect(201)).body).toEqual(answers[0]?.body);
    });

    it('Idempotency-Key counts also when nothing was changed', async () => {
      const { id } = await user.createTask({ title: 'done already' });
      const complete = (): request.Test => user.post(`/api/tasks/${id}/complete`);
      const key = randomUUID();
      await complete().expect(200);
      const noChange = await complete().set('Idempotency-Key', key).expect(200);
      await user.post(`/api/tasks/${id}/reopen`).expect(200);
      expect((await complete().set('Idempotency-Key', key).expect(200)).body).toEqual(noChange.body);
      expect((await user.get(`/api/tasks/${id}`).expect(200)).body.status).toBe('open');
      expectFieldProblem(await user.post(`/api/tasks/${id}/reopen`).set('Idempotency-Key', key), 'Idempotency-Key');
    });

    it('Idempotency-Key counts once, for one request', async () => {
      const requests: [string, object, object][] = [
        ['/api/tasks', { title: 'once' }, { title: 'twice' }],
        ['/api/chat', { message: 'once' }, { message: 'twice' }],
      ];
      for (const [path, first, second] of requests) {
        const key = randomUUID();
        const answer = await user.post(path, first).set('Idempotency-Key', key);
        expect(answer.status).toBeLessThan(300);
        expect((await user.post(path, first).set('Idempotency-Key', key)).body).toEqual(answer.body);
        expectFieldProblem(await user.post(path, second).set('Idempotency-Key', key), 'Idempotency-Key');
      }
      expect((await user.tasks('?q=twice')).length).toBe(0);
      expect((await user.tasks('?q=once')).length).toBe(2);
    });
  });

  describe('who asks', () => {
    const routes = (id: string): [Method, string][] => [
      ['get', `/api/tasks/${id}`],
      ['patch', `/api/tasks/${id}`],
      ['delete', `/api/tasks/${id}`],
      ['delete', `/api/tasks/${id}?scope=this`],
      ['delete', `/api/tasks/${id}?scope=series`],
      ['post', `/api/tasks/${id}/complete`],
      ['post', `/api/tasks/${id}/reopen`],
      ['post', `/api/tasks/${id}/restore`],
      ['post', `/api/tasks/${id}/skip`],
      ['get', `/api/tasks/${id}/history`],
    ];
    const bodyOf = (method: Method): object | undefined => (method === 'patch' ? { title: 'mine' } : undefined);

    it("finds nothing under another user's id, as under none", async () => {
      const other = await User.signUp(stack.url);
      for (const id of [task.id, randomUUID(), 'nonsense', 'x'.repeat(1_000), "'; drop", '%F0%9F%98%80']) {
        for (const [method, path] of routes(id)) {
          expectProblem(await send(method, path, other.token).send(bodyOf(method)), 404);
        }
      }
      expectFieldProblem(await other.post('/api/tasks', { title: 'x', parentId: task.id }), '/parentId');
      expectProblem(await other.post(`/api/notifications/${task.id}/read`), 404);
      expect((await user.get(`/api/tasks/${task.id}`).expect(200)).body).toEqual(task);
    });

    it('needs a token of ours that has not expired', async () => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { sub: user.id, sid: randomUUID(), iss: 'errand', exp: now + 600 };
      const key = signingKeyOf(stack);
      await send('get', '/api/me', forgeToken(claims, key)).expect(200);
      const tokens = {
        none: '',
        garbage: 'no.such.token',
        expired: forgeToken({ ...claims, exp: now - 1 }, key),
        'of another key': forgeToken(claims, 'another key'),
        unsigned: forgeToken(claims, ''),
        'of another issuer': forgeToken({ ...claims, iss: 'someone' }, key),
        'of nobody': forgeToken({ iss: 'errand', exp: now + 600 }, key),
        'without an end': forgeToken({ ...claims, exp: undefined }, key),
      };
      const paths: [Method, string][] = [
        ...routes(task.id),
        ['get', '/api/tasks'],
        ['post', '/api/tasks'],
        ['get', '/api/me'],
        ['patch', '/api/me'],
        ['get', '/api/chat'],
        ['post', '/api/chat'],
        ['post', '/api/undo'],
        ['post', '/api/redo'],
        ['get', '/api/live'],
        ['get', '/api/notifications'],
        ['get', '/api/audit'],
        ['get', '/api/audit/verify'],
        ['get', '/api/audit/export'],
      ];
      for (const [what, token] of Object.entries(tokens)) {
        for (const [method, path] of what === 'expired' ? paths : paths.slice(0, 3)) {
          const response = await send(method, path, token).send(bodyOf(method));
          expect([what, path, response.status]).toEqual([what, path, 401]);
          expectProblem(response, 401);
          expect(response.headers['www-authenticate']).toBe('Bearer');
        }
      }
      const basic = await request(stack.url).get('/api/me').set('Authorization', 'Basic YTpi');
      expectProblem(basic, 401);
    });
  });

  describe('the route', () => {
    it.each<[Method, string]>([
      ['put', '/api/tasks'],
      ['delete', '/api/tasks'],
      ['post', '/api/me'],
      ['get', '/api/auth/login'],
      ['get', '/api/nothing'],
      ['post', '/api/nothing/at/all'],
      ['get', '/api/tasks/x/y/z'],
      ['patch', '/api/chat'],
    ])('%s %s is not there', async (method, path) => {
      expectProblem(await send(method, path), 404, 405);
      expectProblem(await request(stack.url)[method](path), 404, 405);
    });

    it.each(['/api/tasks/%E0%A4%A', '/api/tasks/%00', '/api/%2e%2e/x', '/api//tasks'])(
      'cannot be written as %s',
      async (path) => {
        expectProblem(await send('get', path), 400);
      },
    );
  });

  it('is never a defect, whatever JSON comes', async () => {
    const answers = { good: 0, refused: 0 };
    const check = async (method: Method, path: string, body: string): Promise<void> => {
      const response = await withBody(method, path, body);
      expect([path, body, response.status < 500]).toEqual([path, body, true]);
      if (response.status >= 400) expectProblem(response, 400, 409, 413, 422);
      answers[response.status >= 400 ? 'refused' : 'good'] += 1;
    };
    await fc.assert(
      fc.asyncProperty(oddTasks, oddMessages, async (input, message) => {
        await check('post', '/api/tasks', input);
        await check('patch', `/api/tasks/${task.id}`, input);
        await check('post', '/api/chat', message);
      }),
      { numRuns: 50, endOnFailure: true },
    );
    expect(Math.min(answers.good, answers.refused)).toBeGreaterThan(10);
    expect(stack.log('chat-api').filter(({ level }) => level === 'error')).toEqual([]);
  });
});
