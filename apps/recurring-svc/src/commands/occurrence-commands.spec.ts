import { InvocationError, SidecarUnreachableError, type Invoker } from '@errand/dapr';
import { OccurrenceCommands } from './occurrence-commands.js';

const NEXT = { version: 2, due: '2026-03-06', slot: '2026-03-06', ordinal: 2 };

function commandsAnswered(answer: () => Promise<unknown>) {
  const invoke = jest.fn(answer);
  return { invoke, commands: new OccurrenceCommands({ invoke } as unknown as Invoker) };
}

const failing = (status: number) =>
  commandsAnswered(() => Promise.reject(new InvocationError('no', `HTTP_${status}`, status, 'final', {}))).commands;

describe(OccurrenceCommands.name, () => {
  it('names user, task, version and occurrence', async () => {
    const { commands, invoke } = commandsAnswered(async () => ({ taskId: 'n', outcome: 'restored' }));
    await expect(commands.makeNext('u1', 't1', NEXT)).resolves.toBe('restored');
    expect(invoke).toHaveBeenCalledWith('chat-api', {
      method: 'post',
      path: 'internal/users/u1/tasks/t1/next',
      body: NEXT,
    });
  });

  it.each([
    [true, 'withdrawn'],
    [false, 'kept'],
  ])('tells whether an occurrence was taken back: %s', async (withdrawn, outcome) => {
    const { commands, invoke } = commandsAnswered(async () => ({ withdrawn }));
    await expect(commands.withdrawNext('u1', 't1', 3)).resolves.toBe(outcome);
    const path = 'internal/users/u1/tasks/t1/withdraw-next';
    expect(invoke).toHaveBeenCalledWith('chat-api', { method: 'post', path, body: { version: 3 } });
  });

  it.each([
    [404, 'gone'],
    [409, 'refused'],
    [412, 'refused'],
  ])('takes %i for an answer', async (status, outcome) => {
    await expect(failing(status).makeNext('u1', 't1', NEXT)).resolves.toBe(outcome);
  });

  it('throws everything else on', async () => {
    await expect(failing(422).makeNext('u1', 't1', NEXT)).rejects.toThrow(InvocationError);
    const { commands } = commandsAnswered(() => Promise.reject(new SidecarUnreachableError('call', 'down')));
    await expect(commands.withdrawNext('u1', 't1', 3)).rejects.toThrow(SidecarUnreachableError);
  });
});
