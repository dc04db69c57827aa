import { testFolder, TestStack, waitUntil, type LogLine } from '@errand/testing';
import { SpanCollector } from './support/span-collector.js';
import { User } from './support/user.js';

const APPS = ['chat-ui', 'chat-api', 'notification-svc', 'recurring-svc', 'audit-svc'];
const SENTENCE = 'remind me to pay rent every 1st at 9am #home, remind me in 3 seconds';

describe('a trace', () => {
  const folder = testFolder();
  let collector: SpanCollector;
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    collector = await SpanCollector.start();
    const configFile = collector.configurationIn(folder.path);
    stack = await TestStack.start({ configFile, env: { TRACE_SAMPLING_RATE: '1' } });
    user = await User.signUp(stack.url);
  });
  afterAll(async () => {
    await stack?.stop();
    await collector?.stop();
    folder.remove();
  });

  const linesOf = (app: string, correlationId: string): LogLine[] =>
    stack.log(app).filter((line) => line.correlationId === correlationId);

  it('goes from the front door to the reminder, through the logs of every service and every sidecar', async () => {
    const correlationId = `sentence-${Date.now()}`;
    await user.post('/api/chat', { message: SENTENCE }).set('X-Request-Id', correlationId).expect(200);
    const reminded = (): boolean =>
      linesOf('chat-api', correlationId).some(({ msg }) => msg.includes('reminder.delivered'));
    await waitUntil(reminded, { what: 'the reminder reaches chat-api' });
    for (const app of APPS) await waitUntil(() => linesOf(app, correlationId).length > 0, { what: `a line of ${app}` });

    const traces = new Set(APPS.flatMap((app) => linesOf(app, correlationId).map(({ traceId }) => traceId)));
    expect(traces.size).toBe(1);
    const [traceId] = [...traces].map(String);
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);

    const services = (): string[] => collector.servicesIn(String(traceId));
    await waitUntil(() => services().length >= APPS.length, { what: 'a span of every sidecar' });
    expect(services()).toEqual([...APPS].sort());
  });
});
