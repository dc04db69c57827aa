import type { ModelPresence } from '../assistant/model-presence.js';
import { TestAuth } from '../auth/testing/test-auth.js';
import type { PatchMeDto } from './me.dto.js';
import { Me } from './me.service.js';

const PERSON = { email: 'ann@example.org', password: 'correct horse battery', timeZone: 'UTC', locale: 'en' };
const QUIET = { from: '22:00', to: '07:00' };

describe('Me', () => {
  let parts: TestAuth;
  let me: Me;
  let userId: string;

  beforeEach(async () => {
    parts = await TestAuth.start();
    me = new Me(parts.replica.accounts, parts.admins, { isThere: false } as ModelPresence);
    userId = (await parts.auth.signUp(PERSON)).session.userId;
  });
  afterEach(() => parts.stop());

  const update = (patch: PatchMeDto) => me.update({ userId, actor: { kind: 'user', id: userId } }, patch);
  const updates = () => parts.replica.published.filter(({ type }) => type === 'errand.user.updated.v1');

  it('has no settings at first but those that are needed', async () => {
    expect(await me.get(userId)).toEqual({
      id: userId,
      email: 'ann@example.org',
      timeZone: 'UTC',
      locale: 'en',
      dayStart: '09:00',
      quietHours: null,
      defaultReminder: null,
      channels: [],
      assistant: 'unclear',
      hasModel: false,
      emailConfirmed: false,
      isAdmin: false,
    });
  });

  it('tells other services of quiet hours and channels, and what was before', async () => {
    expect(await update({ quietHours: QUIET, channels: ['email'] })).toMatchObject({ quietHours: QUIET });
    const [first] = updates();
    expect(first?.data).toMatchObject({
      profile: { timeZone: 'UTC', locale: 'en', dayStart: '09:00', quietHours: QUIET, channels: ['email'] },
      before: { quietHours: null, channels: null },
    });
    await update({ quietHours: null });
    expect(updates().at(-1)?.data).toMatchObject({ before: { quietHours: QUIET } });
    expect(await me.get(userId)).toMatchObject({ quietHours: null, channels: ['email'] });
  });

  it('keeps to itself what is no business of theirs', async () => {
    await update({ defaultReminder: '-PT30M', dateStyle: 'en-GB' });
    expect(await me.get(userId)).toMatchObject({ defaultReminder: '-PT30M', dateStyle: 'en-GB' });
    await update({ defaultReminder: null, dateStyle: null });
    expect(await me.get(userId)).toMatchObject({ defaultReminder: null });
    expect(updates()).toEqual([]);
  });

  it('changes nothing when nothing is another, nor by a null for what must be there', async () => {
    await update({ quietHours: QUIET });
    await update({ quietHours: { ...QUIET }, timeZone: null as never });
    expect(updates()).toHaveLength(1);
  });

  it('refuses quiet hours that end when they begin', async () => {
    const to = QUIET.from;
    expect(() => update({ quietHours: { from: to, to } })).toThrow('/quietHours/to: is when they begin');
  });
});
