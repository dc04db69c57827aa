import { aNotification } from '@errand/events/testing';
import fc from 'fast-check';
import type { Agenda, ReminderState } from '../agenda/agenda.js';
import { anAgenda, aRemindedTask, BERLIN, CAUSE, follow } from '../testing/builders.js';
import { LATEST_MS } from './firing.js';
import { planTask, waiting } from './plan.js';

const DUE = '2026-04-01T09:00:00-04:00';

/** Fires the only reminder of a task; `deliver`: its notification is there too. */
function fire(agenda: Agenda, taskId: string, state: ReminderState = 'fired', deliver = true): string {
  const plan = agenda.plans.get(taskId);
  const [reminder] = plan?.reminders ?? [];
  if (!plan || !reminder) throw new RangeError('there is nothing to fire');
  agenda.plans.set(taskId, { ...plan, reminders: [{ ...reminder, state }] });
  const notification = aNotification({ id: reminder.id, taskId, missed: state === 'missed' });
  if (deliver) agenda.inbox.set(reminder.id, { number: 1, notification });
  return reminder.id;
}

describe('planTask', () => {
  it('plans each reminder of an open task for its moment, with the request that asked for it', () => {
    const plan = planTask(anAgenda(), aRemindedTask({ reminders: ['PT0S', '-PT30M'] }), {
      ...CAUSE,
      traceparent: '00-t',
    });
    const shared = { state: 'planned', taskVersion: 1, correlationId: 'test-request', traceparent: '00-t' };
    expect(plan.reminders).toMatchObject([
      { wish: 'PT0S', at: DUE, ...shared },
      { wish: '-PT30M', at: '2026-04-01T08:30:00-04:00', ...shared },
    ]);
  });

  it.each(['done', 'deleted'] as const)('plans nothing for a task that is %s', (status) => {
    expect(planTask(anAgenda(), aRemindedTask({ status }), CAUSE).reminders).toEqual([]);
  });

  it('leaves out what has no moment, and what is said twice', () => {
    const reminders = ['PT0S', '2026-04-01T07:00:00-04:00', '2026-04-01T11:00:00Z'];
    expect(planTask(anAgenda(), aRemindedTask({ reminders }), CAUSE).reminders).toHaveLength(2);
    expect(planTask(anAgenda(), aRemindedTask({ reminders, due: undefined }), CAUSE).reminders).toHaveLength(1);
  });

  it('keeps the request that planned a reminder when a later change leaves its moment', () => {
    const agenda = anAgenda();
    follow(agenda, aRemindedTask());
    const renamed = aRemindedTask({ version: 2, title: 'Buy more milk' });
    const plan = follow(agenda, renamed, { correlationId: 'later' });
    expect(plan).toMatchObject({ version: 2, title: 'Buy more milk' });
    expect(plan.reminders).toMatchObject([{ correlationId: 'test-request', taskVersion: 1 }]);
  });

  it('plans anew under another id when the due date moves', () => {
    const agenda = anAgenda();
    const [before] = follow(agenda, aRemindedTask()).reminders;
    const moved = aRemindedTask({ version: 2, due: '2026-04-02T09:00:00-04:00' });
    const [now] = follow(agenda, moved, { correlationId: 'later' }).reminders;
    expect(now).toMatchObject({ at: '2026-04-02T09:00:00-04:00', taskVersion: 2, correlationId: 'later' });
    expect(now?.id).not.toBe(before?.id);
  });

  it.each<ReminderState>(['fired', 'missed'])('never plans again what has %s', (state) => {
    const agenda = anAgenda();
    const task = aRemindedTask();
    follow(agenda, task);
    fire(agenda, task.id, state);
    follow(agenda, aRemindedTask({ version: 2, status: 'done' }));
    expect(follow(agenda, aRemindedTask({ version: 3 })).reminders).toMatchObject([{ state }]);
    follow(agenda, aRemindedTask({ version: 4, due: '2026-04-05' }));
    expect(follow(agenda, aRemindedTask({ version: 5 })).reminders).toMatchObject([{ state }]);
  });

  it('remembers what has fired until it is delivered, wherever the task was moved', () => {
    const agenda = anAgenda();
    const task = aRemindedTask();
    follow(agenda, task);
    const id = fire(agenda, task.id, 'fired', false);
    const { reminders } = follow(agenda, aRemindedTask({ version: 2, due: '2026-04-05' }));
    expect(reminders.map(({ state }) => state)).toEqual(['planned', 'fired']);
    agenda.inbox.set(id, { number: 1, notification: aNotification({ id }) });
    expect(follow(agenda, aRemindedTask({ version: 3, due: '2026-04-06' })).reminders).toHaveLength(1);
  });

  it('does not bring up, when a task is opened again, what passed while it was done', () => {
    const agenda = anAgenda();
    follow(agenda, aRemindedTask({ reminders: ['PT0S', 'PT5H'] }));
    follow(agenda, aRemindedTask({ version: 2, status: 'done' }));
    const open = aRemindedTask({ version: 3, reminders: ['PT0S', 'PT5H'] });
    const plan = follow(agenda, open, { occurredAt: '2026-04-01T15:00:00.000Z' });
    expect(plan.reminders.map(({ state }) => state)).toEqual(['lapsed', 'planned']);
    expect(waiting(plan)).toHaveLength(1);
  });

  it('leaves out what was already too long ago when it was asked for', () => {
    const asked = (occurredAt: string) => planTask(anAgenda(), aRemindedTask(), { ...CAUSE, occurredAt }).reminders;
    const dayLater = new Date(Date.parse(DUE) + LATEST_MS);
    expect(asked(dayLater.toISOString())).toMatchObject([{ state: 'lapsed' }]);
    expect(asked(new Date(dayLater.getTime() - 1).toISOString())).toMatchObject([{ state: 'planned' }]);
  });

  it('plans what is late for a task that was open all the time', () => {
    const plan = planTask(anAgenda(), aRemindedTask(), { ...CAUSE, occurredAt: '2026-04-01T15:00:00.000Z' });
    expect(plan.reminders).toMatchObject([{ state: 'planned' }]);
  });

  it('plans the same however often it is told, and whatever came before', () => {
    const wish = fc.constantFrom('PT0S', '-PT30M', '-P1D', 'PT1H', '2026-04-01T08:00:00-04:00');
    const version = fc.record({
      due: fc.option(fc.constantFrom(DUE, '2026-04-01', '2026-05-05'), { nil: undefined }),
      reminders: fc.uniqueArray(wish),
      status: fc.constantFrom('open', 'done'),
    });
    const waitsFor = (agenda: Agenda, task: ReturnType<typeof aRemindedTask>) =>
      waiting(follow(agenda, task)).map(({ id, at }) => `${id} ${at}`);
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
        const tasks = versions.map((parts, i) => aRemindedTask({ ...(parts as object), version: i + 1 }));
        const last = tasks[tasks.length - 1] as (typeof tasks)[number];
        const agenda = anAgenda({ profile: BERLIN });
        for (const task of tasks) follow(agenda, task);
        const plan = agenda.plans.get(last.id);
        expect(waitsFor(agenda, last)).toEqual(waitsFor(anAgenda({ profile: BERLIN }), last));
        expect(agenda.plans.get(last.id)).toEqual(plan);
      }),
    );
  });
});
