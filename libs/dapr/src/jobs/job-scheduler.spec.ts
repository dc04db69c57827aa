import { JobError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { StubSidecar } from '../testing-support/stub-sidecar.js';
import { JobScheduler } from './job-scheduler.js';

describe('JobScheduler', () => {
  let stub: StubSidecar;
  let jobs: JobScheduler;

  beforeAll(async () => {
    stub = await StubSidecar.start();
    jobs = new JobScheduler(stub.sidecar);
  });
  afterAll(() => stub.stop());

  it('schedules in place of one of the same name, to be tried for ever', async () => {
    await jobs.schedule('remind-1', { dueTime: '2026-03-01T09:00:00Z' }, { taskId: 't' });
    expect(stub.last).toMatchObject({
      method: 'POST',
      path: '/jobs/remind-1',
      body: {
        dueTime: '2026-03-01T09:00:00Z',
        data: { taskId: 't' },
        overwrite: true,
        failurePolicy: { constant: { interval: '5s' } },
      },
    });
    expect((stub.last?.body as { failurePolicy: object }).failurePolicy).toEqual({ constant: { interval: '5s' } });
  });

  it('escapes a name in the path', async () => {
    await jobs.delete('a b:ü');
    expect(stub.last).toMatchObject({ method: 'DELETE', path: '/jobs/a%20b%3A%C3%BC' });
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a#b', 'a?b', '100%', 'a%2Fb', 'a\nb'])(
    'refuses a name that would not come back: %j',
    async (name) => {
      const calls = stub.calls.length;
      for (const refused of [jobs.schedule(name, {}, {}), jobs.get(name), jobs.delete(name)]) {
        const failure = await refused.catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(JobError);
        expect(failure).toMatchObject({ code: 'ERR_JOB_NAME', status: 400, retryable: 'final' });
        expect(String(failure)).toContain('a name has 1 or more characters, none of / \\ # ? %');
      }
      expect(stub.calls).toHaveLength(calls);
    },
  );

  it("does not repeat what the scheduler's validation refuses, though it says 500", async () => {
    const message = 'failed to schedule job due to: job failed validation: due time format not recognized';
    stub.answer({ status: 500, body: { errorCode: 'DAPR_SCHEDULER_SCHEDULE_JOB', message } });
    const scheduled = jobs.schedule('x', { dueTime: 'soon' }, {});
    await expect(scheduled).rejects.toEqual(
      new JobError(`schedule of job x: ${message}`, 'DAPR_SCHEDULER_SCHEDULE_JOB', 500, 'final'),
    );
    await expect(scheduled).rejects.toMatchObject({ retryable: 'final' });
  });

  it('gets a job', async () => {
    stub.answer({ body: { name: 'x', dueTime: 'y' } });
    expect(await jobs.get('x')).toEqual({ name: 'x', dueTime: 'y' });
  });

  it('finds nothing where there is none', async () => {
    stub.answer({ status: 500, body: { errorCode: 'DAPR_SCHEDULER_GET_JOB', message: 'job not found: x' } });
    expect(await jobs.get('x')).toBeUndefined();
  });

  it('tells a failure', async () => {
    stub.answer({ status: 500, body: { errorCode: 'DAPR_SCHEDULER_GET_JOB', message: 'no scheduler' } });
    await expect(jobs.get('x')).rejects.toEqual(
      new JobError('read of job x: no scheduler', 'DAPR_SCHEDULER_GET_JOB', 500, 'retry'),
    );
    stub.answer({ status: 400, body: { errorCode: 'ERR_BAD', message: 'bad schedule' } });
    const scheduled = jobs.schedule('x', { schedule: 'never' }, {});
    await expect(scheduled).rejects.toMatchObject({ name: 'JobError', status: 400, retryable: 'final' });
    stub.answer('hangUp');
    await expect(jobs.delete('x')).rejects.toThrow(SidecarUnreachableError);
  });
});
