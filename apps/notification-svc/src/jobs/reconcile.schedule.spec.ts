import { NotificationConfig } from '../config/notification-config.js';
import type { Reconciler } from '../schedule/reconciler.js';
import { MemoryScheduler } from '../testing/memory-scheduler.js';
import { RECONCILE_JOB, ReconcileSchedule } from './reconcile.schedule.js';

const MINUTE = 60_000;

describe(ReconcileSchedule.name, () => {
  const scheduler = new MemoryScheduler();
  const run = jest.fn(async (_options: { thorough: boolean }) => undefined);
  const config = Object.assign(new NotificationConfig(), { RECONCILE_SECONDS: 300, RECONCILE_DELAY_SECONDS: 15 });
  const schedule = new ReconcileSchedule(config, scheduler.asScheduler, { run } as unknown as Reconciler);

  beforeAll(() => {
    jest.useFakeTimers();
    schedule.onApplicationBootstrap();
  });
  beforeEach(() => run.mockClear());
  afterAll(() => {
    schedule.onApplicationShutdown();
    jest.useRealTimers();
  });

  it('reconciles thoroughly some seconds after the start, and schedules the periodic job', async () => {
    await jest.advanceTimersByTimeAsync(14_000);
    expect(run).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(run).toHaveBeenCalledWith({ thorough: true });
    expect(scheduler.jobs.get(RECONCILE_JOB)).toMatchObject({ schedule: '@every 300s' });
  });

  it('leaves a job that is there, so that its period is not begun anew', async () => {
    const write = jest.spyOn(scheduler, 'schedule');
    await jest.advanceTimersByTimeAsync(3 * MINUTE);
    expect(write).not.toHaveBeenCalled();
    expect(run).not.toHaveBeenCalled();
    write.mockRestore();
  });

  it('brings the job back and reconciles at once when the scheduler lost it', async () => {
    scheduler.jobs.clear();
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(scheduler.jobs.has(RECONCILE_JOB)).toBe(true);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('takes on another period from the configuration', async () => {
    scheduler.jobs.set(RECONCILE_JOB, { schedule: '@every 60s', data: {} });
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(scheduler.jobs.get(RECONCILE_JOB)?.schedule).toBe('@every 300s');
  });

  it('bears with a scheduler that is down and a reconciliation that fails', async () => {
    scheduler.down = true;
    run.mockRejectedValueOnce(new RangeError('no store'));
    schedule.runInBackground();
    await jest.advanceTimersByTimeAsync(MINUTE);
    scheduler.down = false;
    scheduler.jobs.clear();
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(scheduler.jobs.has(RECONCILE_JOB)).toBe(true);
  });
});
