import type { DeadLetterDto } from './dead-letters.dto.js';
import { stepsOf, type LoggedFact } from './flow-steps.js';

const at = (second: number): string => `2026-03-05T15:00:0${second}.000Z`;
const fact = (type: string, second: number, actor = 'user', source = 'errand/chat-api'): LoggedFact => ({
  eventId: `e${second}`,
  type,
  source,
  occurredAt: at(second),
  recordedAt: at(second),
  actor: { kind: actor },
  taskId: 't',
});
const LETTER = { id: 'd', occurredAt: at(4), subscriber: 'recurring-svc', topic: 'task-events' } as DeadLetterDto;

describe('stepsOf', () => {
  it('tells a flow in the order of time: request, events, jobs, deliveries, and what was given up', () => {
    const facts = [
      fact('errand.reminder.delivered.v1', 6, 'notification-svc', 'errand/notification-svc'),
      fact('errand.task.created.v1', 1),
      fact('errand.reminder.due.v1', 5, 'notification-svc', 'errand/notification-svc'),
    ];
    const jobs = [{ reminderId: 'r', taskId: 't', at: '2026-03-06T09:00:00-05:00' }];
    const steps = stepsOf({ facts, jobs, letters: [LETTER] });
    expect(steps.map(({ kind, service, type }) => `${kind} ${service} ${type}`)).toEqual([
      'request chat-api request',
      'event chat-api errand.task.created.v1',
      'dead-letter recurring-svc task-events',
      'job notification-svc errand.reminder.due.v1',
      'delivery notification-svc errand.reminder.delivered.v1',
      'job notification-svc waits',
    ]);
  });

  it('has no request where a service began', () => {
    const steps = stepsOf({ facts: [fact('errand.task.created.v1', 1, 'recurring-svc')], jobs: [], letters: [] });
    expect(steps.map(({ kind }) => kind)).toEqual(['event']);
    expect(stepsOf({ facts: [], jobs: [], letters: [] })).toEqual([]);
  });
});
