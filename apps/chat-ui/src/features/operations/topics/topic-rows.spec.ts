import type { Service } from '../../../api/types.js';
import { aReport } from '../testing/a-report.js';
import { topicRows, waitingIn } from './topic-rows.js';

const activity = { topic: 'task-events', accepted: 0, refused: 0, acknowledged: 0, retried: 0, dropped: 0 };
const SERVICES: Service[] = [
  aReport('chat-api', { topics: [{ ...activity, accepted: 5 }], outbox: { events: 2, since: 'then' } }),
  aReport('audit-svc', { topics: [{ ...activity, acknowledged: 4 }] }, ['task-events', 'dead-letters']),
  aReport('recurring-svc', { failing: { events: 1, since: 'then' } }, ['task-events', 'reminders']),
  { app: 'notification-svc', reason: 'away' },
];

it('topicRows shows who sends and who receives, also who has got nothing yet', () => {
  const rows = topicRows(SERVICES).map(({ topic, senders, receivers }) => [
    topic,
    senders.map(({ app }) => app),
    receivers.map(({ app, activity: { acknowledged } }) => `${app} ${acknowledged}`),
  ]);
  expect(rows).toEqual([
    ['reminders', [], ['recurring-svc 0']],
    ['task-events', ['chat-api'], ['audit-svc 4', 'recurring-svc 0']],
  ]);
});

it('waitingIn finds what waits in an outbox and what is to be delivered again', () => {
  expect(waitingIn(SERVICES)).toEqual([
    { app: 'chat-api', what: 'outbox', events: 2, since: 'then' },
    { app: 'recurring-svc', what: 'failing', events: 1, since: 'then' },
  ]);
  expect(waitingIn([])).toEqual([]);
});
