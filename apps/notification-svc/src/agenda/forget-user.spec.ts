import { aReminderDue, aTaskCreated, aTaskUpdated, TEST_USER, uuidFrom } from '@errand/events/testing';
import type { ReminderPayload } from '../schedule/reminder-job.js';
import { aRemindedTask, fromNow, HOUR } from '../testing/builders.js';
import { TestService } from '../testing/test-service.js';
import { ForgetUser } from './forget-user.js';

const OTHER = uuidFrom('another user');
const PROFILE = { timeZone: 'Europe/Berlin', locale: 'de', dayStart: '09:00' };

type FoundJob = [string, { data: ReminderPayload }];
const isOf = (data: object, taskId: string): boolean => (data as ReminderPayload).taskId === taskId;

describe(ForgetUser.name, () => {
  let service: TestService;
  beforeEach(async () => {
    service = await TestService.start();
  });
  afterEach(() => service.stop());

  const taskOf = (userId: string, n: number, version = 1) => {
    const id = uuidFrom(`${userId} ${n}`);
    const task = aRemindedTask({ id, version, title: 'a secret title', due: fromNow(n * HOUR) });
    return { userId, taskId: id, userVersion: n * 10 + version, task };
  };
  const add = (userId: string, n: number) => service.tasks.follow(aTaskCreated(taskOf(userId, n)));
  /** A reminder whose moment has come: its job is called, and gone. */
  const fire = async (): Promise<void> => {
    const { task, ...due } = taskOf(TEST_USER, 0, 2);
    await service.tasks.follow(aTaskUpdated({ ...due, task: { ...task, due: fromNow(-1_000) } }));
    const [name, { data }] = [...service.scheduler.jobs].find(([, job]) => isOf(job.data, due.taskId)) as FoundJob;
    await service.firing.fire(data);
    service.scheduler.jobs.delete(name);
  };
  const withSecrets = () => [...service.state.values].filter(([, { text }]) => text.includes('secret'));
  const keysOf = (userId: string) => [...service.state.values.keys()].filter((key) => key.includes(userId));

  it('leaves nothing of a user but where the agenda ended, and no job', async () => {
    await service.profiles.follow(TEST_USER, PROFILE, 1);
    for (let n = 0; n < 105; n++) await add(TEST_USER, n);
    await fire();
    expect((await service.agendas.read(TEST_USER)).inbox.size).toBe(1);
    await service.leaving.forget(TEST_USER);
    const { version } = await service.agendas.head(TEST_USER);
    expect(keysOf(TEST_USER).sort()).toEqual([`head/${TEST_USER}`, `v/${TEST_USER}/${version}`]);
    expect(service.scheduler.jobs.size).toBe(0);
    expect(
      withSecrets()
        .map(([key]) => key)
        .filter((key) => !key.startsWith('lane/')),
    ).toEqual([]);
  });

  it('takes nothing in that comes late, at another replica neither', async () => {
    const other = await TestService.start(service.state, service.scheduler);
    await add(TEST_USER, 1);
    await other.agendas.read(TEST_USER);
    await service.leaving.forget(TEST_USER);
    const keys = keysOf(TEST_USER);
    await other.tasks.follow(aTaskCreated(taskOf(TEST_USER, 2)));
    await other.profiles.follow(TEST_USER, PROFILE, 99);
    await other.inApp.deliver(aReminderDue());
    expect(keysOf(TEST_USER)).toEqual(keys);
    expect(service.scheduler.jobs.size).toBe(0);
    await other.stop();
  });

  it('remembers one of whom it knew nothing, whose events come late', async () => {
    await service.leaving.forget(TEST_USER);
    await add(TEST_USER, 1);
    expect((await service.agendas.read(TEST_USER)).plans.size).toBe(0);
  });

  it('goes on where it was broken off', async () => {
    for (let n = 0; n < 3; n++) await add(TEST_USER, n);
    service.scheduler.down = true;
    await expect(service.leaving.forget(TEST_USER)).rejects.toThrow('no scheduler');
    service.scheduler.down = false;
    service.state.troubles = [{ when: `v/${TEST_USER}/1`, what: 'refuse' }];
    await expect(service.leaving.forget(TEST_USER)).rejects.toThrow('refused');
    await service.leaving.forget(TEST_USER);
    expect([keysOf(TEST_USER).length, service.scheduler.jobs.size]).toEqual([2, 0]);
  });

  it('leaves others alone', async () => {
    for (const userId of [TEST_USER, OTHER]) await add(userId, 1);
    await service.leaving.forget(TEST_USER);
    expect((await service.agendas.waiting(OTHER)).length).toBe(1);
    expect(service.scheduler.jobs.size).toBe(1);
  });
});
