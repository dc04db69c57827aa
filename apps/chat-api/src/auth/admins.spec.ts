import { parseConfig } from '@errand/dapr';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { NotAdminError } from './admins.js';
import { TestAuth } from './testing/test-auth.js';

const ADMIN = { email: 'Boss@Example.org', password: 'correct horse battery', timeZone: 'UTC', locale: 'en' };
const BASE = { APP_ID: 'chat-api', APP_PORT: '3001', APP_API_TOKEN: 'x' };
const settings = (ADMIN_EMAILS: string) => parseConfig(ChatApiConfig, { ...BASE, ADMIN_EMAILS });

describe('ADMIN_EMAILS', () => {
  it('is nobody unless it is set', () => {
    expect(parseConfig(ChatApiConfig, BASE).ADMIN_EMAILS).toEqual([]);
    expect(settings('').ADMIN_EMAILS).toEqual([]);
  });

  it('takes addresses in any spelling', () => {
    expect(settings(' Boss@Example.org, b@example.org ,').ADMIN_EMAILS).toEqual(['boss@example.org', 'b@example.org']);
  });

  it('keeps the service from starting with what is no address', () => {
    expect(() => settings('boss@example.org; b@example.org')).toThrow(
      /ADMIN_EMAILS.*must be e-mail addresses, separated by commas/s,
    );
  });
});

describe('Admins', () => {
  const parts: TestAuth[] = [];
  const start = async (...args: Parameters<typeof TestAuth.start>): Promise<TestAuth> => {
    const started = await TestAuth.start(...args);
    parts.push(started);
    return started;
  };
  afterEach(() => Promise.all(parts.splice(0).map((one) => one.stop())));

  const idOf = async ({ auth }: TestAuth): Promise<string> => (await auth.signUp(ADMIN)).session.userId;

  it('are those whose account was there before its address was named', async () => {
    const before = await start();
    const userId = await idOf(before);
    expect(await before.admins.includes(userId)).toBe(false);
    await expect(before.admins.require(userId)).rejects.toThrow(
      'This is for administrators. Who runs Errand names them in its setting ADMIN_EMAILS.',
    );
    const after = await start(before.replica.state, { ADMIN_EMAILS: ['boss@example.org'] });
    await expect(after.admins.require(userId)).resolves.toBeUndefined();
    await expect(after.admins.require('somebody-else')).rejects.toThrow(NotAdminError);
  });

  it('are no longer what they were once their address is taken out', async () => {
    const before = await start();
    const userId = await idOf(before);
    const named = await start(before.replica.state, { ADMIN_EMAILS: ['boss@example.org'] });
    expect(await named.admins.includes(userId)).toBe(true);
    const later = await start(before.replica.state, { ADMIN_EMAILS: ['other@example.org'] });
    expect(await later.admins.includes(userId)).toBe(false);
  });

  it('cannot be had by signing up with an address that is named, in any spelling', async () => {
    const { auth, replica } = await start(undefined, { ADMIN_EMAILS: ['boss@example.org'] });
    for (const email of ['boss@example.org', ' BOSS@example.ORG '])
      await expect(auth.signUp({ ...ADMIN, email })).rejects.toMatchObject({ name: 'AddressTakenError' });
    expect(replica.keys('profile/')).toEqual([]);
  });
});
