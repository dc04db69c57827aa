import { aTask } from '../../account/testing/a-workspace.js';
import type { Task } from '../../tasks/task.js';
import { AConversation } from '../testing/a-conversation.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const having = (...tasks: Partial<Task>[]): AConversation =>
  new AConversation(tasks.map((task, i) => aTask({ id: id(i), ...task })));

describe('what is cancelled', () => {
  it.each([
    ['cancel the dentist', 'Dentist'],
    ['cancel dentist', 'Dentist appointment'],
    ['please cancel my dentist appointment', 'Dentist'],
    ['call off the review meeting', 'Review'],
    ['the review got cancelled', 'Review'],
    ['sag den Zahnarzt ab', 'Zahnarzt'],
    ['Zahnarzt ist abgesagt', 'Zahnarzt'],
    ['der Kurs Zahnarzt fällt aus', 'Zahnarzt'],
    ['sage den Termin Zahnarzt ab', 'Zahnarzt'],
  ])('%s: is deleted, where an open task is called so', (said, title) => {
    const conversation = having({ title }, { title: `Call about the ${title}` });
    expect(conversation.command(said)).toMatchObject({ intent: 'delete', status: 'done', task: { title } });
    expect(conversation.tasks.map(({ status }) => status)).toEqual(['deleted', 'open']);
    conversation.say('undo');
    expect(conversation.task(title).status).toBe('open');
  });

  it.each([
    ['cancel the newspaper', 'Read the newspaper'],
    ['cancel gym', 'Cancel gym membership'],
    ['cancel the dentist before friday, it is urgent', 'Dentist'],
    ['Zahnarzt absagen', 'Zahnarzt'],
    ['Zahnarzt am Freitag absagen', 'Zahnarzt'],
  ])('%s: is something to do beside “%s”', (said, title) => {
    const conversation = having({ title });
    expect(conversation.command(said)).toMatchObject({ intent: 'create', status: 'done' });
    expect(conversation.task(title).status).toBe('open');
  });

  it('is what is due on the day that was said', () => {
    const gyms = ['2026-03-06T18:00:00-05:00', '2026-03-09T18:00:00-04:00'].map((due) => ({ title: 'Gym', due }));
    const conversation = having(...gyms);
    expect(conversation.command('cancel gym tomorrow')).toMatchObject({ intent: 'delete', status: 'done' });
    expect(conversation.tasks.map(({ status }) => status)).toEqual(['deleted', 'open']);
    expect(having(gyms[1] ?? {}).command('cancel gym tomorrow')).toMatchObject({ intent: 'create' });
  });

  it('is asked about where there are several, or where it repeats', () => {
    const several = having({ title: 'Gym' }, { title: 'Gym' });
    expect(several.command('cancel gym')).toMatchObject({ intent: 'delete', status: 'asked', choices: { length: 2 } });
    const due = '2026-03-06';
    const repeating = having({
      title: 'Gym',
      due,
      recurrence: 'FREQ=WEEKLY;BYDAY=FR',
      repeatFrom: 'schedule',
      occurrence: { anchor: due, slot: due, ordinal: 1 },
    });
    expect(repeating.command('cancel gym tomorrow')).toMatchObject({ intent: 'delete', status: 'asked' });
    expect(repeating.task('Gym').status).toBe('open');
    repeating.say('only this one');
    expect(repeating.tasks.map(({ status }) => status)).toContain('deleted');
  });

  it('is shown before it is sent', () => {
    const { commands } = having({ title: 'Dentist' }).preview('cancel the dentist');
    expect(commands).toMatchObject([{ intent: 'delete', target: 'the dentist' }]);
    expect(commands[0]?.chips?.map(({ field }) => field)).toContain('target');
  });
});
