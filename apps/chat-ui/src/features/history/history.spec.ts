import { describeChanges } from './describe-change.js';
import { stepActor, stepTitle } from './describe-step.js';

const NOW = new Date('2026-03-05T10:00:00-05:00');
const CALENDAR = { zone: 'America/New_York', locale: 'en-GB' };

describe('a step of the history', () => {
  it.each([
    ['errand.task.created.v1', 'Created'],
    ['errand.task.completed.v2', 'Completed'],
    ['errand.reminder.delivered.v1', 'Reminded'],
    ['something.new.v1', 'something.new.v1'],
  ])('%s is “%s”', (type, title) => expect(stepTitle({ type })).toBe(title));

  it.each([
    ['user', 'by you'],
    ['recurring-svc', 'by the repeat'],
    ['robot', 'by robot'],
  ])('%s is “%s”', (kind, words) => expect(stepActor({ actor: { kind, id: 'x' } })).toBe(words));

  it('is an assistant’s that you approved', () => {
    const [actor, approvedBy] = [
      { kind: 'assistant', id: 'u' },
      { kind: 'user', id: 'u' },
    ];
    expect(stepActor({ actor, approvedBy })).toBe('by the assistant, approved by you');
  });

  it('says what changed, and not what its title says already', () => {
    const changes = {
      status: { from: 'open', to: 'done' },
      completedAt: { from: null, to: '2026-03-05T15:00:00Z' },
      priority: { from: 4, to: 1 },
      due: { from: '2026-03-05', to: null },
      tags: { from: [], to: ['home'] },
      recurrence: { from: null, to: 'FREQ=DAILY' },
      reminders: { from: ['PT0S'], to: [] },
      title: { from: 'a', to: 'b' },
    };
    expect(describeChanges(changes, NOW, CALENDAR)).toEqual([
      { field: 'Priority', from: 'None', to: 'High' },
      { field: 'Due', from: 'Today', to: undefined },
      { field: 'Tags', from: undefined, to: '#home' },
      { field: 'Repeats', from: undefined, to: 'every day' },
      { field: 'Reminders', from: 'when due', to: undefined },
      { field: 'Title', from: 'a', to: 'b' },
    ]);
  });

  it('takes what it does not know as it is', () => {
    expect(describeChanges({ mood: { from: null, to: { a: 1 } } }, NOW, CALENDAR)).toEqual([
      { field: 'Mood', from: undefined, to: '{"a":1}' },
    ]);
    expect(describeChanges(undefined, NOW, CALENDAR)).toEqual([]);
  });
});
