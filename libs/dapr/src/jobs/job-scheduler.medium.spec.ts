import { Body, Controller, HttpCode, Logger, Module, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestSidecar, waitUntil } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import { ServiceConfig } from '../config/service-config.js';
import { currentContext } from '../context/request-context.js';
import { JobError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { FromDapr } from '../guard/route-kind.js';
import { DaprModule } from '../host/dapr.module.js';
import { createService } from '../host/run-service.js';
import { JobReceiver } from './job-receiver.js';
import { JobScheduler } from './job-scheduler.js';

interface Call {
  name: string;
  body: unknown;
  at: number;
  correlationId: string | undefined;
}

/** Every callback, and how many more of each name are to fail. */
const calls: Call[] = [];
const failures = new Map<string, number>();

@Controller('job')
@FromDapr()
class JobController {
  constructor(private readonly receiver: JobReceiver) {}

  @Post(':name')
  @HttpCode(200)
  run(@Param('name') name: string, @Body() body: unknown): Promise<void> {
    return this.receiver.receive(body, async () => {
      calls.push({ name, body, at: Date.now(), correlationId: currentContext()?.correlationId });
      const left = failures.get(name) ?? 0;
      failures.set(name, left - 1);
      if (left > 0) throw new RangeError('not now');
    });
  }
}

@Module({ imports: [DaprModule.forService(ServiceConfig)], controllers: [JobController] })
class TestModule {}

const SOON_MS = 700;

describe('JobScheduler on a real sidecar and scheduler', () => {
  let dapr: TestSidecar;
  let app: NestFastifyApplication;
  let jobs: JobScheduler;
  let name: string;

  beforeAll(async () => {
    dapr = await TestSidecar.start('notification-svc');
    dapr.useEnvironment();
    app = await createService(TestModule);
    await app.listen(dapr.appPort, '127.0.0.1');
    await dapr.sidecar.waitReady();
    jobs = app.get(JobScheduler);
    Logger.overrideLogger(false);
  }, 60_000);

  afterAll(async () => {
    await app?.close();
    await dapr?.stop();
  });

  beforeEach(() => {
    name = `test-${randomUUID()}`;
  });

  const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const callsOf = (job = name): Call[] => calls.filter((call) => call.name === job);
  const untilCalled = (job = name, times = 1): Promise<true> =>
    waitUntil(() => callsOf(job).length >= times, { what: `callback ${times} of ${job}` });
  /** A job that is due after all others has fired: what had to come by now has come. */
  const untilLater = async (): Promise<void> => {
    const marker = `marker-${randomUUID()}`;
    await jobs.schedule(marker, { dueTime: inMs(2 * SOON_MS) }, {});
    await untilCalled(marker);
  };

  it('calls the app once when it is due, not early, with the payload and its correlation id; then there is no such job', async () => {
    const payload = { correlationId: 'request-7', text: 'milk, "Käse" 🧀\n', nested: { list: [1, null] } };
    const due = Date.now() + SOON_MS;
    await jobs.schedule(name, { dueTime: new Date(due).toISOString() }, payload);
    await untilCalled();
    await untilLater();
    expect(callsOf()).toEqual([{ name, body: payload, at: expect.any(Number), correlationId: 'request-7' }]);
    expect(callsOf()[0]?.at).toBeGreaterThanOrEqual(due);
    expect(await jobs.get(name)).toBeUndefined();
  });

  it('calls the app at once when it was due in the past', async () => {
    await jobs.schedule(name, { dueTime: inMs(-3_600_000) }, {});
    await untilCalled();
  });

  it('shows what is scheduled, and nothing where nothing is', async () => {
    expect(await jobs.get(name)).toBeUndefined();
    const dueTime = inMs(3_600_000);
    await jobs.schedule(name, { dueTime }, { taskId: 'x' });
    expect(await jobs.get(name)).toMatchObject({
      name,
      dueTime,
      data: { value: { taskId: 'x' } },
      failurePolicy: { constant: { interval: '5s' } },
    });
    await jobs.delete(name);
  });

  it('puts a job in the place of one of the same name', async () => {
    await jobs.schedule(name, { dueTime: inMs(SOON_MS) }, { n: 1 });
    await jobs.schedule(name, { dueTime: inMs(3_600_000) }, { n: 2 });
    await jobs.schedule(name, { dueTime: inMs(SOON_MS) }, { n: 3 });
    await untilCalled();
    await untilLater();
    expect(callsOf().map(({ body }) => body)).toEqual([{ n: 3 }]);
  });

  it('does not call for a job that was deleted, and deleting it again is fine', async () => {
    await jobs.schedule(name, { dueTime: inMs(SOON_MS) }, {});
    await jobs.delete(name);
    expect(await jobs.get(name)).toBeUndefined();
    await expect(jobs.delete(name)).resolves.toBeUndefined();
    await untilLater();
    expect(callsOf()).toEqual([]);
  });

  it('calls again and again by a schedule, until it is deleted', async () => {
    await jobs.schedule(name, { schedule: '@every 1s' }, { n: 1 });
    await untilCalled(name, 2);
    await jobs.delete(name);
  });

  it('calls again five seconds after a callback that failed, and not after one that did not', async () => {
    failures.set(name, 1);
    await jobs.schedule(name, { dueTime: inMs(0) }, { n: 1 });
    await untilCalled(name, 2);
    await untilLater();
    const [first, second, ...more] = callsOf();
    expect(more).toEqual([]);
    expect(second?.body).toEqual(first?.body);
    expect(Number(second?.at) - Number(first?.at)).toBeGreaterThan(4_000);
    expect(await jobs.get(name)).toBeUndefined();
  });

  it.each(['a b', 'a:b.c_d~e', 'ü🧀', 'a||b', "it's(1)", 'a+b&c=d;e@f,g', '...', 'x'.repeat(300)])(
    'takes any other name and gives it back: %#',
    async (odd) => {
      await jobs.schedule(odd, { dueTime: inMs(3_600_000) }, {});
      expect(await jobs.get(odd)).toMatchObject({ name: odd });
      await jobs.schedule(odd, { dueTime: inMs(0) }, { odd });
      await untilCalled(odd);
      expect(callsOf(odd).map(({ body }) => body)).toEqual([{ odd }]);
    },
  );

  it.each([
    ['a name that is a path', 'a/b', { dueTime: '2099-01-01T00:00:00Z' }],
    ['a moment that is none', 'x', { dueTime: 'tomorrow' }],
    ['a day that is none', 'x', { dueTime: '2099-02-30T00:00:00Z' }],
    ['a schedule that is none', 'x', { schedule: 'every day' }],
    ['neither moment nor schedule', 'x', {}],
  ])('refuses for good: %s', async (_, given, when) => {
    const failure = await jobs.schedule(given, when, {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(JobError);
    expect(failure).toMatchObject({
      retryable: 'final',
      message: expect.stringContaining(`schedule of job ${given}: `),
    });
  });

  it('says that a frozen scheduler does not answer, in five seconds, and goes on when it is back', async () => {
    await dapr.scheduler.freeze();
    const outcomes = await Promise.allSettled([
      jobs.schedule(name, { dueTime: inMs(3_600_000) }, {}),
      jobs.get(name),
      jobs.delete('another'),
    ]);
    dapr.scheduler.thaw();
    for (const outcome of outcomes) {
      const { reason } = outcome as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(SidecarUnreachableError);
      expect(reason).toMatchObject({
        retryable: 'retry',
        message: expect.stringContaining('no answer within 5000 ms'),
      });
    }
    const after = `${name}-after`; // what was given up may yet be done, in any order
    await waitUntil(() => jobs.schedule(after, { dueTime: inMs(0) }, {}).then(() => true));
    await untilCalled(after);
  });
});
