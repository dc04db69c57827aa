import { aCloudEvent, aDeadLetter, aTaskCreated } from '@errand/events/testing';
import { logOn } from '../testing/log-kit.js';
import { MemoryState } from '@errand/dapr/testing';

const SUCCESS = { status: 'SUCCESS' };
const reported = (original: unknown) => aCloudEvent('errand.deadletter.v1', aDeadLetter({ original }));
const undelivered = aCloudEvent('errand.task.created.v1', aTaskCreated());

function onStore(memory = new MemoryState()) {
  const { letters: store, verifier, intake } = logOn(memory);
  return { memory, store, verifier, intake };
}

describe('DeadLetterIntake', () => {
  it('keeps dead letters of both forms in the order of arrival', async () => {
    const { intake, store } = onStore();
    for (const body of [reported(1), undelivered, reported(2)]) expect(await intake.receive(body)).toEqual(SUCCESS);
    const { items, next } = await store.list(50);
    expect(items.map(({ n, form }) => [n, form])).toEqual([
      [3, 'reported'],
      [2, 'undelivered'],
      [1, 'reported'],
    ]);
    expect(next).toBeNull();
  });

  it('keeps each once, however often it is delivered', async () => {
    const { intake, store } = onStore();
    for (let i = 0; i < 3; i++) await intake.receive(reported(1));
    for (let i = 0; i < 3; i++) await intake.receive(undelivered);
    expect((await store.list(50)).items).toHaveLength(2);
  });

  it('loses none to another replica, nor to a lost answer', async () => {
    const one = onStore();
    const two = onStore(one.memory);
    one.memory.beforeTransaction = async () => {
      await two.intake.receive(reported('theirs'));
    };
    one.memory.troubles.push({ when: 'dl/2', what: 'lose' });
    expect(await one.intake.receive(reported('ours'))).toEqual(SUCCESS);
    const { items } = await one.store.list(50);
    expect(items.map(({ n, original }) => [n, original])).toEqual([
      [2, 'ours'],
      [1, 'theirs'],
    ]);
  });

  it('asks for it again when it cannot be stored', async () => {
    const { intake, memory } = onStore();
    memory.troubles = Array.from({ length: 4 }, () => ({ when: 'dl/', what: 'refuse' as const }));
    expect(await intake.receive(reported(1))).toEqual({ status: 'RETRY' });
  });

  it('opens an undelivered one again that fails after its replay', async () => {
    const { intake, store } = onStore();
    await intake.receive(undelivered);
    const [letter] = (await store.list(1)).items;
    const found = await store.find(letter?.id ?? '');
    if (!found) throw new Error('it was stored');
    await store.change({ ...found.value, replayedAt: '2026-03-05T17:00:00.000Z' }, found.etag);
    await intake.receive(undelivered);
    expect((await store.find(found.value.id))?.value).not.toHaveProperty('replayedAt');
    expect((await store.list(50)).items).toHaveLength(1);
  });

  it('fills the gap in the log that an undelivered event has left, once', async () => {
    const { intake, verifier } = onStore();
    await intake.receive(undelivered);
    await intake.receive(undelivered);
    expect(await verifier.verify(undelivered.data.userId)).toEqual({ valid: true, length: 1 });
  });

  it('leaves the log alone for a reported event, and for one that cannot be read', async () => {
    const { intake, verifier } = onStore();
    await intake.receive(reported(undelivered));
    expect(await intake.receive({ ...undelivered, data: { taskId: 7 } })).toEqual(SUCCESS);
    expect(await verifier.verify(undelivered.data.userId)).toEqual({ valid: true, length: 0 });
  });

  it('asks for it again when the gap cannot be filled now', async () => {
    const { intake, memory, store } = onStore();
    memory.troubles = Array.from({ length: 7 }, () => ({ when: 'ah/', what: 'refuse' as const }));
    expect(await intake.receive(undelivered)).toEqual({ status: 'RETRY' });
    expect((await store.list(50)).items).toHaveLength(1);
    expect(await intake.receive(undelivered)).toEqual(SUCCESS);
  });
});
