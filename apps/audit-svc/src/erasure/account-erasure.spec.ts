import { Logger } from '@nestjs/common';
import { ack } from '@errand/dapr';
import { aCloudEvent, aDeadLetter, aParsedEvent, aTaskCreated, aUserDeleted, uuidFrom } from '@errand/events/testing';
import { someFacts, aFact } from '../testing/facts.js';
import { logOn } from '../testing/log-kit.js';

const USER = aFact().userId;
const other = uuidFrom('another user');
const deletion = aParsedEvent('errand.user.deleted.v1', aUserDeleted({ userVersion: 9 }));
const task = (userId: string, userVersion: number) => ({ userId, userVersion, task: { title: 'a secret title' } });
const created = (userVersion: number, userId = USER) =>
  aParsedEvent('errand.task.created.v1', aTaskCreated(task(userId, userVersion)));
const letterOf = (userId: string, name: string) => {
  const original = aCloudEvent('errand.task.created.v1', aTaskCreated(task(userId, 50)));
  const about = { deadLetterId: uuidFrom(name), reason: 'title is "a secret title"' };
  return aCloudEvent('errand.deadletter.v1', aDeadLetter({ original, ...about }));
};

describe('the deletion of an account', () => {
  beforeEach(() => jest.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined));
  afterEach(() => jest.restoreAllMocks());

  const withSecrets = ({ memory }: ReturnType<typeof logOn>): string[] =>
    [...memory.values].filter(([, { text }]) => text.includes('a secret title')).map(([key]) => key);

  it('leaves the entries, which verify, and nothing of what they were about', async () => {
    const log = logOn();
    await Promise.all(someFacts(250, { task: { title: 'a secret title' } }).map((fact) => log.appender.append(fact)));
    await log.erasure.take(created(1, other));
    expect(await log.erasure.take(deletion)).toEqual(ack);
    expect(withSecrets(log)).toEqual([`ap/${other}/1`]);
    expect(await log.verifier.verify(USER)).toEqual({ valid: true, length: 251 });
    const { items } = await log.query.page(USER, { filter: {}, order: 'desc', limit: 1 });
    expect(items).toEqual([expect.objectContaining({ n: 251, type: 'errand.user.deleted.v1', data: null })]);
  });

  it('keeps what arrives after it as entries only, also at a replica that has just appended', async () => {
    const one = logOn();
    const two = logOn(one.memory);
    one.memory.beforeTransaction = async () => void (await two.erasure.take(deletion));
    await one.erasure.take(created(1));
    await Promise.all([created(2), deletion, created(3)].map((event) => two.erasure.take(event)));
    expect(withSecrets(one)).toEqual([]);
    expect(await one.verifier.verify(USER)).toEqual({ valid: true, length: 4 });
  });

  it('is gone on with at the next delivery when it was broken off', async () => {
    const log = logOn();
    for (const n of [1, 2]) await log.erasure.take(created(n));
    await log.intake.receive(letterOf(USER, 'one'));
    log.memory.troubles = [{ when: `ap/${USER}/1`, what: 'refuse' }];
    await expect(log.erasure.take(deletion)).rejects.toThrow('refused');
    expect(withSecrets(log)).not.toEqual([]);
    expect(await log.erasure.take(deletion)).toEqual(ack);
    expect(withSecrets(log)).toEqual([]);
    expect(await log.verifier.verify(USER)).toEqual({ valid: true, length: 3 });
  });

  it('takes the messages out of dead letters, of those that come later too, and leaves those of others', async () => {
    const log = logOn();
    for (let i = 0; i < 60; i++) await log.intake.receive(letterOf(i === 7 ? other : USER, `letter ${i}`));
    await log.erasure.take(deletion);
    await log.intake.receive(letterOf(USER, 'late'));
    await log.intake.receive(aCloudEvent('errand.task.created.v1', aTaskCreated(task(USER, 70))));
    expect(withSecrets(log)).toEqual(['dl/8']);
    const { items } = await log.letters.list(1);
    expect(items).toEqual([
      expect.objectContaining({
        original: { erasedAt: expect.any(String) },
        reason: 'The account it is about was deleted.',
      }),
    ]);
  });
});
