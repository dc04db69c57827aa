import { aTaskCreated, TEST_USER, uuidFrom } from '@errand/events/testing';
import { waitUntil } from '@errand/testing';
import { aRemindedTask, CAUSE, DAY } from '../testing/builders.js';
import { TestService } from '../testing/test-service.js';
import { planTask } from './plan.js';
import { ProfileChanges } from './profile-changes.js';

const BERLIN = { timeZone: 'Europe/Berlin', locale: 'de', dayStart: '09:00' };
const TOKYO = { timeZone: 'Asia/Tokyo', locale: 'ja', dayStart: '07:30' };
const IN_A_WEEK = new Date(Date.now() + 7 * DAY).toISOString().slice(0, 10);

describe(ProfileChanges.name, () => {
  let service: TestService;
  const clocks = () => [...service.scheduler.jobs.values()].map(({ dueTime = '' }) => dueTime.slice(11)).sort();
  const addTask = (n: number, due: string) =>
    service.tasks.follow(
      aTaskCreated({ taskId: uuidFrom(`${n}`), task: aRemindedTask({ id: uuidFrom(`${n}`), due }) }),
    );

  beforeEach(async () => {
    service = await TestService.start();
  });
  afterEach(() => service.stop());

  it('moves the jobs of whole days when zone or day start change, and no others', async () => {
    await service.profiles.follow(TEST_USER, BERLIN, 1);
    await addTask(1, IN_A_WEEK);
    await addTask(2, `${IN_A_WEEK}T12:00:00Z`);
    expect(clocks().some((clock) => /^09:00:00\+0[12]:00$/.test(clock))).toBe(true);
    await service.profiles.follow(TEST_USER, TOKYO, 5);
    await waitUntil(() => clocks().includes('07:30:00+09:00'));
    expect(clocks()).toHaveLength(2);
  });

  it('moves what was planned before the profile was known', async () => {
    await addTask(1, IN_A_WEEK);
    await service.profiles.follow(TEST_USER, TOKYO, 1);
    await waitUntil(() => clocks()[0] === '07:30:00+09:00');
  });

  it('keeps to the newest profile, whatever comes late', async () => {
    await service.profiles.follow(TEST_USER, TOKYO, 5);
    await service.profiles.follow(TEST_USER, BERLIN, 2);
    expect((await service.agendas.read(TEST_USER)).profile).toEqual({ ...TOKYO, userVersion: 5 });
  });

  it('goes on where it was broken off, and finds the moved reminders in the index', async () => {
    await service.agendas.change(TEST_USER, (agenda, change) => {
      for (let n = 0; n < 150; n++) {
        change.savePlan(planTask(agenda, aRemindedTask({ id: uuidFrom(`${n}`), due: IN_A_WEEK }), CAUSE));
      }
    });
    const add = service.index.add.bind(service.index);
    const third = jest.fn(add).mockImplementationOnce(add).mockImplementationOnce(add);
    jest.spyOn(service.index, 'add').mockImplementation(third.mockRejectedValueOnce(new RangeError('crash')));
    await expect(service.profiles.follow(TEST_USER, TOKYO, 1)).rejects.toThrow('crash');
    await service.profiles.follow(TEST_USER, TOKYO, 1);
    await waitUntil(() => clocks().every((clock) => clock === '07:30:00+09:00') && clocks().length === 150);
    const at = Date.parse(`${IN_A_WEEK}T07:30:00+09:00`);
    expect(await service.index.usersBetween(at, at)).toEqual(new Set([TEST_USER]));
  });
});
