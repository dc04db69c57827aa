import { InvocationError, SidecarUnreachableError } from '@errand/dapr';
import { aTaskCompleted, aTaskReopened, TEST_TASK, TEST_USER } from '@errand/events/testing';
import type { Applied, AppliedVersions } from '../applied/applied-versions.js';
import type { CommandOutcome, OccurrenceCommands } from '../commands/occurrence-commands.js';
import { SeriesService } from './series.service.js';

const SLOT = '2026-03-05';
const daily = { due: SLOT, recurrence: 'FREQ=DAILY', occurrence: { anchor: SLOT, slot: SLOT, ordinal: 1 } };
const completed = aTaskCompleted({ task: daily });

function aService({ outcome = 'created' as CommandOutcome, known = undefined as Applied | undefined } = {}) {
  const applied = { get: jest.fn(async () => known), advance: jest.fn(async () => undefined) };
  const commands = { makeNext: jest.fn(async () => outcome), withdrawNext: jest.fn(async () => outcome) };
  const service = new SeriesService(applied as unknown as AppliedVersions, commands as unknown as OccurrenceCommands);
  return { service, applied, commands };
}

describe(SeriesService.name, () => {
  it('asks for the next occurrence and remembers the version after the answer', async () => {
    const { service, applied, commands } = aService();
    await expect(service.follow(completed)).resolves.toEqual({ kind: 'ack' });
    const next = { version: 2, due: '2026-03-06', slot: '2026-03-06', ordinal: 2 };
    expect(commands.makeNext).toHaveBeenCalledWith(TEST_USER, TEST_TASK, next);
    expect(applied.advance).toHaveBeenCalledWith(TEST_USER, TEST_TASK, { version: 2, slot: '2026-03-06' });
  });

  it('takes the next occurrence back when the task is open again', async () => {
    const { service, applied, commands } = aService({ outcome: 'kept', known: { version: 2, slot: '2026-03-06' } });
    await service.follow(aTaskReopened({ task: daily }));
    expect(commands.withdrawNext).toHaveBeenCalledWith(TEST_USER, TEST_TASK, 3);
    expect(applied.advance).toHaveBeenCalledWith(TEST_USER, TEST_TASK, { version: 3, slot: null });
  });

  it.each<CommandOutcome>(['refused', 'gone'])(
    'acknowledges a command that is %s and remembers nothing',
    async (outcome) => {
      const { service, applied } = aService({ outcome });
      await expect(service.follow(completed)).resolves.toEqual({ kind: 'ack' });
      expect(applied.advance).not.toHaveBeenCalled();
    },
  );

  it('gives no command for an event that is known, or of a task that does not repeat', async () => {
    const { service, commands } = aService({ known: { version: 2, slot: '2026-03-06' } });
    await service.follow(completed);
    await service.follow(aTaskCompleted());
    expect(commands.makeNext).not.toHaveBeenCalled();
  });

  it('states again what must be when a task that is done is edited, but keeps to the rule under which it was done', async () => {
    const { service, commands } = aService({ outcome: 'exists', known: { version: 2, slot: '2026-03-06' } });
    const edit = { version: 3, before: { notes: null } };
    await service.follow(aTaskCompleted({ ...edit, task: daily }));
    expect(commands.makeNext).toHaveBeenCalledTimes(1);
    await service.follow(aTaskCompleted({ ...edit, task: { ...daily, recurrence: 'FREQ=WEEKLY' } }));
    expect(commands.makeNext).toHaveBeenCalledTimes(1);
  });

  it('remembers that a series has ended', async () => {
    const { service, applied, commands } = aService();
    await service.follow(aTaskCompleted({ task: { ...daily, recurrence: 'FREQ=DAILY;COUNT=1' } }));
    expect(commands.makeNext).not.toHaveBeenCalled();
    expect(applied.advance).toHaveBeenCalledWith(TEST_USER, TEST_TASK, { version: 2, slot: null });
  });

  it('asks for redelivery when chat-api does not answer, and remembers nothing', async () => {
    const { service, applied, commands } = aService();
    commands.makeNext.mockRejectedValue(new SidecarUnreachableError('call of chat-api', 'down'));
    await expect(service.follow(completed)).rejects.toThrow(SidecarUnreachableError);
    expect(applied.advance).not.toHaveBeenCalled();
  });

  it('gives up on a command that chat-api does not accept, saying why', async () => {
    const { service, commands } = aService();
    const refusal = new InvocationError('call of chat-api: slot is not a date', 'HTTP_422', 422, 'final', {});
    commands.makeNext.mockRejectedValue(refusal);
    const reason = `task ${TEST_TASK} version 2: call of chat-api: slot is not a date`;
    await expect(service.follow(completed)).resolves.toEqual({ kind: 'drop', reason });
  });

  it('gives up on a rule that cannot be computed with', async () => {
    const { service } = aService();
    const outcome = await service.follow(aTaskCompleted({ task: { ...daily, recurrence: 'FREQ=SOMETIMES' } }));
    expect(outcome).toMatchObject({ kind: 'drop', reason: expect.stringContaining('version 2: ') });
  });
});
