import { aNotification, TEST_TASK } from '@errand/events/testing';
import fc from 'fast-check';
import { anAgenda, aRemindedTask, BERLIN, DAY, follow } from '../testing/builders.js';
import { factsOf, judge, notificationOf, planAfter, type Firing } from './firing.js';

const DUE = '2026-04-01T09:00:00-04:00';
const after = (milliseconds: number) => new Date(Date.parse(DUE) + milliseconds);

function aPlannedAgenda(parts = {}) {
  const agenda = anAgenda();
  const [reminder] = follow(agenda, aRemindedTask(parts)).reminders;
  return { agenda, id: reminder?.id ?? '' };
}

describe('judge', () => {
  it('lets a reminder fire at its moment and says how late it is', () => {
    const { agenda, id } = aPlannedAgenda();
    const fire = { kind: 'fire', firedAt: '2026-04-01T13:00:01.500Z', lateByMs: 1_500, missed: false };
    expect(judge(agenda, TEST_TASK, id, after(1_500))).toMatchObject(fire);
  });

  it('lets it fire up to a day late; after that it is missed', () => {
    const { agenda, id } = aPlannedAgenda();
    expect(judge(agenda, TEST_TASK, id, after(DAY))).toMatchObject({ lateByMs: DAY, missed: false });
    expect(judge(agenda, TEST_TASK, id, after(DAY + 1))).toMatchObject({ lateByMs: DAY + 1, missed: true });
  });

  it('bears with a scheduler whose clock is a little ahead, and sends away a call that is early', () => {
    const { agenda, id } = aPlannedAgenda();
    expect(judge(agenda, TEST_TASK, id, after(-5_000))).toMatchObject({ kind: 'fire', lateByMs: 0 });
    expect(judge(agenda, TEST_TASK, id, after(-60_000))).toEqual({ kind: 'early', at: DUE });
  });

  it('sends away a call that nobody wants any more', () => {
    const unwanted = { kind: 'unwanted' };
    const { agenda, id } = aPlannedAgenda();
    expect(judge(agenda, TEST_TASK, 'another', after(0))).toEqual(unwanted);
    expect(judge(anAgenda(), TEST_TASK, id, after(0))).toEqual(unwanted);
    const delivered = anAgenda({ ...agenda, inbox: new Map([[id, { number: 1, notification: aNotification() }]]) });
    expect(judge(delivered, TEST_TASK, id, after(0))).toEqual(unwanted);
    follow(agenda, aRemindedTask({ version: 2, status: 'done' }));
    expect(judge(agenda, TEST_TASK, id, after(0))).toEqual(unwanted);
  });

  it('lets each reminder fire once, whenever and however often it is called', () => {
    const calls = fc.array(fc.integer({ min: -2 * DAY, max: 2 * DAY }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(calls, (offsets) => {
        const { agenda, id } = aPlannedAgenda();
        let fired = 0;
        for (const offset of offsets) {
          const found = judge(agenda, TEST_TASK, id, after(offset));
          if (found.kind !== 'fire') continue;
          fired++;
          agenda.plans.set(TEST_TASK, { ...planAfter(found), seq: 1 });
        }
        expect(fired).toBe(offsets.some((offset) => offset >= -30_000) ? 1 : 0);
      }),
    );
  });
});

describe('what a firing tells', () => {
  const firingOf = (parts = {}): { agenda: ReturnType<typeof anAgenda>; firing: Firing } => {
    const { agenda, id } = aPlannedAgenda(parts);
    const found = judge(agenda, TEST_TASK, id, after(DAY * 200));
    if (found.kind !== 'fire') throw new RangeError('it should fire');
    return { agenda, firing: found };
  };

  it('names the moment the task is due: of a whole day the start', () => {
    const { agenda, firing } = firingOf({ due: '2026-04-01', reminders: ['-PT1H'] });
    const times = { dueAt: DUE, scheduledFor: '2026-04-01T08:00:00-04:00' };
    expect(factsOf(agenda, firing)).toMatchObject({ taskId: TEST_TASK, taskVersion: 1, title: 'Buy milk', ...times });
    agenda.profile = BERLIN;
    expect(factsOf(agenda, firing).dueAt).toBe('2026-04-01T08:00:00+02:00');
  });

  it("names the reminder's own moment for a task without a due date", () => {
    const { agenda, firing } = firingOf({ due: undefined, reminders: [DUE] });
    expect(factsOf(agenda, firing)).toMatchObject({ dueAt: DUE, scheduledFor: DUE });
  });

  it('becomes a notification that nobody has read', () => {
    const { agenda, firing } = firingOf();
    const facts = factsOf(agenda, firing);
    const notification = notificationOf(facts, { at: facts.firedAt, missed: true, correlationId: 'c' });
    const read = { missed: true, readAt: null, channel: 'in-app', correlationId: 'c', deliveredAt: facts.firedAt };
    expect(notification).toMatchObject({
      id: facts.reminderId,
      taskId: TEST_TASK,
      title: 'Buy milk',
      dueAt: DUE,
      ...read,
    });
  });
});
