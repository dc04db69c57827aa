import { TestStack } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { PASSWORD, User } from './support/user.js';

const anEmail = (): string => `${randomUUID()}@example.org`;

describe('accounts through the front door', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start({ env: { ACCESS_TOKEN_SECONDS: '30', LOGIN_ATTEMPTS_PER_MINUTE: '5' } });
  });
  afterAll(() => stack?.stop());

  const post = (path: string, body: object): request.Test => request(stack.url).post(path).send(body);
  const cookieOf = (response: request.Response): string => {
    const [cookie = ''] = response.headers['set-cookie'] as unknown as string[];
    return cookie.split(';')[0] ?? '';
  };

  it('signs up, and sets a refresh cookie out of reach for scripts and other sites', async () => {
    const email = anEmail();
    const { body, headers } = await post('/api/auth/signup', {
      email,
      password: PASSWORD,
      timeZone: 'Europe/Berlin',
    }).expect(201);
    expect(body).toEqual({
      accessToken: expect.any(String),
      expiresIn: 30,
      user: { id: expect.any(String), email, timeZone: 'Europe/Berlin', locale: 'en' },
    });
    const [cookie] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\/api\/auth/);
  });

  it('refuses an address that is taken, in any spelling', async () => {
    const email = anEmail();
    await post('/api/auth/signup', { email, password: PASSWORD }).expect(201);
    const { body } = await post('/api/auth/signup', { email: email.toUpperCase(), password: PASSWORD }).expect(409);
    expect(body).toMatchObject({ status: 409, title: expect.any(String), correlationId: expect.any(String) });
  });

  it('gives the same answer for an unknown address as for a wrong password', async () => {
    const { email } = await User.signUp(stack.url);
    const wrong = await post('/api/auth/login', { email, password: 'not the password' }).expect(401);
    const unknown = await post('/api/auth/login', { email: anEmail(), password: 'not the password' }).expect(401);
    expect({ ...wrong.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
    await post('/api/auth/login', { email, password: PASSWORD }).expect(200);
  });

  it('rotates the refresh token, and ends the session when an old one comes again', async () => {
    const { email } = await User.signUp(stack.url);
    const first = cookieOf(await post('/api/auth/login', { email, password: PASSWORD }).expect(200));
    const refresh = (cookie: string): request.Test => post('/api/auth/refresh', {}).set('Cookie', cookie);
    const second = cookieOf(await refresh(first).expect(200));
    expect(second).not.toBe(first);
    const third = cookieOf(await refresh(second).expect(200));
    await refresh(first).expect(401);
    await refresh(third).expect(200);
    await refresh('errand_refresh=nonsense').expect(401);
    await post('/api/auth/refresh', {}).expect(401);
  });

  it('gives the same token when the answer to a refresh was lost, or two tabs refresh at once', async () => {
    const { email } = await User.signUp(stack.url);
    const first = cookieOf(await post('/api/auth/login', { email, password: PASSWORD }).expect(200));
    const refresh = (cookie: string): request.Test => post('/api/auth/refresh', {}).set('Cookie', cookie);
    const answers = await Promise.all([refresh(first), refresh(first), refresh(first)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set([...answers, await refresh(first).expect(200)].map(cookieOf)).size).toBe(1);
    await refresh(cookieOf(answers[0])).expect(200);
  });

  describe('an Idempotency-Key', () => {
    const keyed = (path: string, body: object, key: string): request.Test =>
      post(path, body).set('Idempotency-Key', key);
    const withCookie = (path: string, cookie: string, key: string): request.Test =>
      keyed(path, {}, key).set('Cookie', cookie);

    it('of signing up counts once: the same user, and a session of their own', async () => {
      const [key, input] = [randomUUID(), { email: anEmail(), password: PASSWORD }];
      const first = await keyed('/api/auth/signup', input, key).expect(201);
      const again = await keyed('/api/auth/signup', input, key).expect(201);
      expect(again.body.user).toEqual(first.body.user);
      expect(cookieOf(again)).not.toBe(cookieOf(first));
      await keyed('/api/auth/signup', { ...input, email: anEmail() }, key).expect(422);
      await keyed('/api/auth/login', input, key).expect(422);
      await post('/api/auth/signup', input).expect(409);
    });

    it('of logging in stands for one request', async () => {
      const { email } = await User.signUp(stack.url);
      const key = randomUUID();
      await keyed('/api/auth/login', { email, password: PASSWORD }, key).expect(200);
      await keyed('/api/auth/login', { email, password: PASSWORD }, key).expect(200);
      await keyed('/api/auth/login', { email, password: 'not the password' }, key).expect(422);
    });

    it('of refreshing and logging out counts once for the session', async () => {
      const { email } = await User.signUp(stack.url);
      const [key, another] = [randomUUID(), randomUUID()];
      const first = cookieOf(await post('/api/auth/login', { email, password: PASSWORD }).expect(200));
      const second = cookieOf(await withCookie('/api/auth/refresh', first, key).expect(200));
      expect(cookieOf(await withCookie('/api/auth/refresh', second, key).expect(200))).toBe(second);
      await withCookie('/api/auth/logout', second, key).expect(422);
      await withCookie('/api/auth/logout', second, another).expect(204);
      await withCookie('/api/auth/logout', second, another).expect(204);
      await withCookie('/api/auth/refresh', second, randomUUID()).expect(401);
    });
  });

  it('logs out with the token before as well, when the answer to the refresh was lost', async () => {
    const { email } = await User.signUp(stack.url);
    const first = cookieOf(await post('/api/auth/login', { email, password: PASSWORD }).expect(200));
    const second = cookieOf(await post('/api/auth/refresh', {}).set('Cookie', first).expect(200));
    await post('/api/auth/logout', {}).set('Cookie', first).expect(204);
    await post('/api/auth/refresh', {}).set('Cookie', second).expect(401);
  });

  it('logs out', async () => {
    const { email } = await User.signUp(stack.url);
    const cookie = cookieOf(await post('/api/auth/login', { email, password: PASSWORD }).expect(200));
    await post('/api/auth/logout', {}).set('Cookie', cookie).expect(204);
    await post('/api/auth/refresh', {}).set('Cookie', cookie).expect(401);
  });

  it('bounds the attempts on one address', async () => {
    const email = anEmail();
    for (let i = 0; i < 5; i++) await post('/api/auth/login', { email, password: 'not the password' }).expect(401);
    const { headers, body } = await post('/api/auth/login', { email, password: 'not the password' }).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.detail).toMatch(/^Too many attempts\. Try again in \d+ s\.$/);
    const elsewhere = { 'X-Forwarded-For': '192.0.2.7', 'X-Real-IP': '192.0.2.7', Forwarded: 'for=192.0.2.7' };
    await post('/api/auth/login', { email, password: 'not the password' }).set(elsewhere).expect(429);
  });

  it("bounds the attempts of one client, as the page's server names it through both sidecars", async () => {
    const email = anEmail();
    const logIn = (client: string): request.Test =>
      request(`http://127.0.0.1:${stack.process('chat-ui-dapr').port}`)
        .post('/api/auth/login')
        .set('dapr-api-token', stack.tokensOf('chat-ui').DAPR_API_TOKEN)
        .set({ 'dapr-app-id': 'chat-api', 'x-forwarded-for': client })
        .send({ email, password: 'not the password' });
    for (let i = 0; i < 5; i++) await logIn('192.0.2.7').expect(401);
    await logIn('192.0.2.7').expect(429);
    await logIn('192.0.2.8').expect(401);
  });

  it.each([
    [{ email: 'no address', password: PASSWORD }, '/email'],
    [{ email: 'a@example.org', password: 'short' }, '/password'],
    [{ email: 'a@example.org', password: PASSWORD, timeZone: 'Mars/Olympus' }, '/timeZone'],
    [{ email: 'a@example.org', password: PASSWORD, locale: '???' }, '/locale'],
  ])('refuses to sign up with %j', async (input, pointer) => {
    const { body } = await post('/api/auth/signup', input).expect(422);
    expect(body.errors).toEqual([{ pointer, message: expect.any(String), remedy: expect.any(String) }]);
  });

  it('shows and changes the profile', async () => {
    const user = await User.signUp(stack.url, 'Europe/Berlin');
    expect((await user.get('/api/me').expect(200)).body).toMatchObject({
      timeZone: 'Europe/Berlin',
      dayStart: '09:00',
    });
    const { body } = await user.patch('/api/me', { timeZone: 'Asia/Kolkata', dayStart: '07:30' }).expect(200);
    expect(body).toMatchObject({ timeZone: 'Asia/Kolkata', dayStart: '07:30', locale: 'en' });
    await user.patch('/api/me', { timeZone: 'Nowhere' }).expect(422);
  });
});
