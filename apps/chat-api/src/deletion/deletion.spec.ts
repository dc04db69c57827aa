import { put, type JobScheduler } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { aReminderDelivered, aParsedEvent, aTaskSnapshot, uuidFrom } from '@errand/events/testing';
import { waitUntil } from '@errand/testing';
import { AccountDeletedError, orNotFound } from '../account/account-deleted.error.js';
import { CHUNK, chunkKey } from '../account/snapshot/chunk.js';
import type { Approval } from '../approvals/approval.js';
import { Allowance } from '../assistant/allowance.js';
import { ApiTokens } from '../auth/api-tokens/api-tokens.js';
import { Passwords } from '../auth/passwords.js';
import { SessionsOfUser } from '../auth/sessions-of-user.js';
import { anAuthKey, TestAuth } from '../auth/testing/test-auth.js';
import { ReminderMessages } from '../chat/reminders/reminder-messages.service.js';
import type { LiveAnnouncer } from '../live/live-announcer.js';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { MailedLinks } from '../mail/mailed-links.js';
import { createList } from '../shelf/rules/lists.js';
import { FeedTokens } from '../transfer/feed/feed-tokens.service.js';
import type { ImportRecord } from '../transfer/import/import.records.js';
import { ImportStore } from '../transfer/import/import-store.js';
import { DeleteAccount } from './delete-account.js';
import { DeletionJobs } from './deletion-jobs.js';
import { SweepAccount } from './sweep-account.js';

const [EMAIL, PASSWORD] = ['ann@example.org', 'correct horse battery'];
const SIGN_UP = { email: EMAIL, password: PASSWORD, timeZone: 'UTC', locale: 'en', agent: 'a browser' };
const YES = { email: ' Ann@example.org', password: PASSWORD };
const DAILY = { recurrence: 'FREQ=DAILY', occurrence: { anchor: '2026-03-05', slot: '2026-03-05', ordinal: 1 } };

/** One replica with all that an account may have, put together as Nest does it. */
async function aReplica(state = new MemoryState()) {
  const parts = await TestAuth.start(state);
  const { accounts } = parts.replica;
  const store = state.asStore;
  const key = await anAuthKey();
  const sessions = new SessionsOfUser(store);
  const links = new MailedLinks(store, key);
  const [feeds, imports] = [new FeedTokens(store, key), new ImportStore(store)];
  const sweep = new SweepAccount(accounts, store, sessions, links, feeds, imports);
  const scheduler = { schedule: jest.fn(async () => undefined) };
  const jobs = new DeletionJobs(scheduler as unknown as JobScheduler, sweep, new ChatApiConfig());
  const deletion = new DeleteAccount(accounts, new Passwords(accounts, store, sessions), store, jobs);
  const reminders = new ReminderMessages(accounts, store, { announceReminder: jest.fn() } as unknown as LiveAnnouncer);
  return {
    state,
    parts,
    accounts,
    links,
    feeds,
    imports,
    sweep,
    scheduler,
    jobs,
    deletion,
    reminders,
    tokens: new ApiTokens(store),
  };
}

describe('the deletion of an account', () => {
  let replica: Awaited<ReturnType<typeof aReplica>>;
  let userId: string;

  beforeEach(async () => {
    replica = await aReplica();
    userId = (await replica.parts.auth.signUp(SIGN_UP, { key: 'sign up', requestHash: 'x' })).session.userId;
  });
  afterEach(() => replica.parts.stop());

  const caller = (key?: string) => ({
    userId,
    actor: { kind: 'user' as const, id: userId },
    idempotency: key === undefined ? undefined : { key, requestHash: key },
  });
  const addTask = (n: number, more: object = {}) =>
    replica.accounts.change(caller(`task ${n}`), (workspace) =>
      workspace.save('errand.task.created.v1', aTaskSnapshot({ id: uuidFrom(`${n}`), title: 'secret', ...more }), {}),
    );
  const delivered = () => aParsedEvent('errand.reminder.delivered.v1', aReminderDelivered({ userId, title: 'secret' }));
  const outside = async ({ state, feeds, imports, tokens }: typeof replica): Promise<void> => {
    await tokens.create(userId, 'secret', ['read']);
    await new Allowance(state.asStore).spend(userId, 1);
    await feeds.renew(caller());
    const record = { id: 'i1', name: 'secret.csv', status: 'checked', parts: 2 } as ImportRecord;
    await imports.begin(userId, record);
    await imports.keepPart(userId, 'i1', 1, 'secret');
  };
  const live = async (): Promise<void> => {
    const { state, accounts, parts, links, reminders } = replica;
    for (let n = 1; n <= 3; n++) await addTask(n, n === 1 ? DAILY : {});
    await accounts.change(caller('list'), (workspace) => createList(workspace, 'secret'));
    await accounts.change(caller('ask'), (workspace) => workspace.keepApprovals([{ id: 'secret' } as Approval]));
    await reminders.show(delivered());
    await parts.auth.logIn({ ...YES, agent: 'another browser' });
    await outside(replica);
    await links.make('mail-1', { kind: 'confirm', userId, email: EMAIL });
    await state.transact([put(CHUNK, chunkKey(userId, 1), { version: 1, tasks: 1, packed: 'secret' })]);
  };
  const left = () => [...replica.state.values.keys()].filter((key) => !/^lanes?(\/|$)|^probe/.test(key)).sort();
  const tombstone = async () => [`head/${userId}`, `v/${userId}/${(await replica.accounts.head(userId)).version}`];

  it('leaves nothing but where the account ended, and tells the other services', async () => {
    await live();
    await replica.deletion.delete(caller(), YES);
    await waitUntil(() => left().length === 2, { what: 'the sweep' });
    expect(left()).toEqual(await tombstone());
    await waitUntil(() => replica.parts.replica.published.at(-1)?.type === 'errand.user.deleted.v1');
    const telling = () => [...replica.state.values.values()].filter(({ text }) => /secret|ann@/.test(text));
    await waitUntil(() => telling().length === 0, { what: 'the outbox, which held them last, to be empty' });
    expect(replica.parts.replica.published.at(-1)?.data).toMatchObject({ userId, repeatingTasks: [uuidFrom('1')] });
  });

  it('ends every way in, at other replicas too, and frees the address for an account that is empty', async () => {
    await live();
    const other = await aReplica(replica.state);
    await other.accounts.read(userId);
    await replica.deletion.delete(caller(), YES);
    await expect(replica.parts.auth.logIn(YES)).rejects.toMatchObject({ name: 'WrongCredentialsError' });
    await expect(other.accounts.read(userId)).rejects.toThrow(AccountDeletedError);
    await expect(other.accounts.change(caller(), () => 1)).rejects.toThrow(AccountDeletedError);
    await expect(orNotFound(other.accounts.read(userId))).rejects.toMatchObject({ kind: 'not-found' });
    const next = (await other.parts.auth.signUp(SIGN_UP)).session.userId;
    await replica.sweep.sweep(userId);
    await expect(replica.parts.auth.logIn(YES)).resolves.toMatchObject({ session: { userId: next } });
    expect((await other.accounts.read(next)).account.records.size).toBe(0);
    await other.parts.stop();
  });

  it('takes nothing in that comes late', async () => {
    await replica.deletion.delete(caller(), YES);
    await replica.sweep.sweep(userId);
    const before = left();
    await replica.reminders.show(delivered());
    expect(left()).toEqual(before);
  });

  it('is done by its job when the process dies after the account has ended', async () => {
    await live();
    jest.spyOn(replica.jobs, 'begin').mockReturnValue(undefined);
    await replica.deletion.delete(caller(), YES);
    expect(replica.scheduler.schedule.mock.calls).toEqual([
      [`deletion-${userId}.soon`, { dueTime: expect.any(String) }, { userId }],
      [`deletion-${userId}.last`, { dueTime: expect.any(String) }, { userId }],
    ]);
    replica.state.troubles = [{ when: `t/${userId}`, what: 'refuse' }];
    await expect(replica.sweep.sweep(userId)).rejects.toThrow('refused');
    await replica.sweep.sweep(userId);
    await replica.sweep.sweep(userId);
    expect(left()).toEqual(await tombstone());
  });

  it('is done once more when no access token lives, which may have made what lies outside of the account', async () => {
    await replica.deletion.delete(caller(), YES);
    await replica.sweep.sweep(userId);
    await outside(replica);
    await replica.sweep.sweep(userId);
    expect(left()).toEqual(await tombstone());
  });

  it('changes nothing when its job cannot be asked for, and sweeps no account that lives', async () => {
    await live();
    replica.scheduler.schedule.mockRejectedValueOnce(new RangeError('no scheduler'));
    const before = left();
    await expect(replica.deletion.delete(caller(), YES)).rejects.toThrow('no scheduler');
    await replica.sweep.sweep(userId);
    expect(left()).toEqual(before);
  });

  it.each([
    [{ ...YES, password: 'not the password' }, '/password'],
    [{ ...YES, email: 'bob@example.org' }, '/email'],
  ])('is refused without the proof: %j', async (confirmation, pointer) => {
    await expect(replica.deletion.delete(caller(), confirmation)).rejects.toMatchObject({ errors: [{ pointer }] });
    await expect(replica.parts.auth.logIn(YES)).resolves.toBeDefined();
    expect(replica.scheduler.schedule).not.toHaveBeenCalled();
  });

  it('repeated under its key is done already', async () => {
    await replica.deletion.delete(caller('delete'), YES);
    await replica.sweep.sweep(userId);
    await expect(replica.deletion.delete(caller('delete'), YES)).resolves.toBeUndefined();
    expect(replica.scheduler.schedule).toHaveBeenCalledTimes(4);
    await expect(replica.deletion.delete(caller('another'), YES)).rejects.toThrow(AccountDeletedError);
  });
});
