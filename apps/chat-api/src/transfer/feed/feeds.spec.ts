import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../account/accounts.service.js';
import { TestAccounts } from '../../account/testing/test-accounts.js';
import { anAuthKey } from '../../auth/testing/test-auth.js';
import { createTask } from '../../tasks/rules/create.js';
import { completeTask } from '../../tasks/rules/transitions.js';
import { FeedController } from './feed.controller.js';
import { FeedTokens } from './feed-tokens.service.js';
import { Feeds } from './feeds.service.js';

const USER = '00000000-0000-4000-8000-000000000001';
const caller = (key?: string): Caller => ({
  userId: USER,
  actor: { kind: 'user', id: USER },
  idempotency: key === undefined ? undefined : { key, requestHash: 'POST' },
});
const PROFILE = { email: 'a@example.org', timeZone: 'UTC', locale: 'en', dayStart: '09:00', createdAt: '' };

describe('calendar feeds', () => {
  let replica: TestAccounts;
  let tokens: FeedTokens;
  let controller: FeedController;

  beforeEach(async () => {
    replica = await TestAccounts.start();
    tokens = new FeedTokens(replica.state.asStore, await anAuthKey());
    controller = new FeedController(new Feeds(tokens, replica.accounts));
    await replica.accounts.change(caller(), (workspace) => {
      workspace.saveProfile(PROFILE);
      createTask(workspace, { title: 'dated', due: '2026-03-06' });
      createTask(workspace, { title: 'dateless' });
      const { id } = createTask(workspace, { title: 'finished', due: '2026-03-06' });
      completeTask(workspace, id);
    });
  });
  afterEach(() => replica.stop());

  async function read(token: string | undefined, as: 'event' | 'todo' = 'event', etag?: string) {
    const answer = { status: 200, headers: {} as Record<string, string>, body: undefined as string | undefined };
    const reply = {
      headers: (more: object) => Object.assign(answer.headers, more),
      header: (name: string, value: string) => void (answer.headers[name] = value),
      status: (code: number) => void (answer.status = code),
    } as unknown as FastifyReply;
    const request = { headers: { ...(etag !== undefined && { 'if-none-match': etag }) } } as FastifyRequest;
    answer.body = await controller.read(token, { as }, request, reply);
    return answer;
  }
  const titles = (body = ''): string[] => [...body.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title ?? '');

  it('shows what is open and due as events', async () => {
    const { token } = await tokens.renew(caller());
    const { body, headers } = await read(token);
    expect(titles(body)).toEqual(['dated']);
    expect(body).toContain('BEGIN:VEVENT\r\n');
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
    });
  });

  it('shows all that is open as to-dos when they are asked for', async () => {
    const { token } = await tokens.renew(caller());
    const { body } = await read(token, 'todo');
    expect(titles(body)).toEqual(['dated', 'dateless']);
    expect(body).toContain('BEGIN:VTODO\r\n');
  });

  it('is not sent again until something changes', async () => {
    const { token } = await tokens.renew(caller());
    const { headers } = await read(token);
    const etag = headers['etag'];
    expect(await read(token, 'event', etag)).toMatchObject({ status: 304, body: undefined });
    expect((await read(token, 'todo', etag)).status).toBe(200);
    await replica.accounts.change(caller(), (workspace) =>
      createTask(workspace, { title: 'another', due: '2026-03-07' }),
    );
    expect(await read(token, 'event', etag)).toMatchObject({ status: 200, body: expect.stringContaining('another') });
  });

  it('answers alike for a token that was replaced, revoked, never there, or none at all', async () => {
    const replaced = await tokens.renew(caller());
    const revoked = await tokens.renew(caller());
    expect(await tokens.createdAt(USER)).toBe(revoked.createdAt);
    await expect(read(replaced.token)).rejects.toMatchObject({ name: 'NoFeedError' });
    await tokens.revoke(USER);
    await tokens.revoke(USER);
    expect(await tokens.createdAt(USER)).toBeUndefined();
    const why = 'There is no calendar at this address. Its owner finds the present one under Import and export.';
    for (const token of [replaced.token, revoked.token, 'x', '', 'a||b', undefined])
      await expect(read(token)).rejects.toMatchObject({ kind: 'not-found', detail: why });
  });

  it('gives the same token to a repetition, which keeps the feed that there is', async () => {
    const first = await tokens.renew(caller('key'));
    expect(await tokens.renew(caller('key'))).toEqual(first);
    const later = await tokens.renew(caller('another'));
    expect(await tokens.renew(caller('key'))).toEqual(first);
    expect((await read(later.token)).status).toBe(200);
    await expect(read(first.token)).rejects.toMatchObject({ name: 'NoFeedError' });
  });

  it('keeps no token, only its hash', async () => {
    const made = [await tokens.renew(caller()), await tokens.renew(caller('key'))];
    const stored = JSON.stringify([...replica.state.values]);
    for (const { token } of made) expect(stored).not.toContain(token);
    expect(replica.keys('feed/')).toHaveLength(1);
  });

  it('ends with its account', async () => {
    const other = { ...caller(), userId: 'nobody' };
    const { token } = await tokens.renew(other);
    await expect(read(token)).rejects.toMatchObject({ name: 'NoFeedError' });
  });
});
