import { uuidFrom } from '@errand/events/testing';
import { anAgenda, aRemindedTask, BERLIN, follow } from '../testing/builders.js';
import { movedPlans } from './replan.js';

const allDay = (n: number) => aRemindedTask({ id: uuidFrom(`${n}`), due: '2026-04-01', reminders: ['PT0S', '-P1D'] });

describe('movedPlans', () => {
  it('moves the reminders of whole days to where the user is, and keeps their ids and requests', () => {
    const agenda = anAgenda();
    const before = follow(agenda, allDay(1));
    agenda.profile = BERLIN;
    const [moved] = movedPlans(agenda, 10);
    expect(moved?.reminders.map(({ at }) => at)).toEqual(['2026-04-01T08:00:00+02:00', '2026-03-31T08:00:00+02:00']);
    expect(moved).toEqual({
      ...before,
      placedBy: 'Europe/Berlin 08:00',
      reminders: before.reminders.map((r, i) => ({ ...r, at: moved?.reminders[i]?.at })),
    });
  });

  it('leaves moments, what has fired, and what is in its place', () => {
    const agenda = anAgenda({ profile: BERLIN });
    follow(agenda, aRemindedTask({ reminders: ['PT0S', '-P1D', '2026-03-01T09:00:00Z'] }));
    const fired = follow(agenda, allDay(1));
    const reminders = fired.reminders.map((reminder) => ({ ...reminder, state: 'fired' as const }));
    agenda.plans.set(fired.taskId, { ...fired, reminders });
    agenda.profile = { ...BERLIN, dayStart: '10:00' };
    follow(agenda, allDay(2));
    expect(movedPlans(agenda, 10)).toEqual([]);
  });

  it('takes no more than it is told to, and comes to an end', () => {
    const agenda = anAgenda();
    for (let i = 0; i < 5; i++) follow(agenda, allDay(i));
    agenda.profile = BERLIN;
    const portions: number[] = [];
    for (let moved = movedPlans(agenda, 2); moved.length > 0; moved = movedPlans(agenda, 2)) {
      portions.push(moved.length);
      for (const plan of moved) agenda.plans.set(plan.taskId, { ...plan, seq: 1 });
    }
    expect(portions).toEqual([2, 2, 1]);
  });
});
