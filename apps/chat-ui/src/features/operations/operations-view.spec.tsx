/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { DeadLetter } from '../../api/types.js';
import { goTo, routeStore } from '../../shared/route/route.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import OperationsView from './operations-view.js';
import { aReport } from './testing/a-report.js';

const USER = { id: 'u1', email: 'ana@example.org', timeZone: 'UTC', locale: 'en-US' };
const NOW = '2026-03-05T15:00:00.000Z';
const LETTER: DeadLetter = {
  id: 'd1',
  n: 1,
  form: 'reported',
  topic: 'task-events',
  originalType: 'errand.task.created.v1',
  userId: 'somebody',
  subscriber: 'recurring-svc',
  reason: 'It failed again and again: out of luck',
  attempts: 3,
  correlationId: 'request-1',
  occurredAt: NOW,
  recordedAt: NOW,
  replayable: true,
};
const FLOW = {
  correlationId: 'request-1',
  userId: 'somebody',
  startedAt: NOW,
  type: 'errand.task.created.v1',
  source: 'errand/chat-api',
  lastAt: '2026-03-05T15:00:02.000Z',
  lastType: 'errand.reminder.delivered.v1',
};
const JOBS = {
  hours: [{ from: NOW, users: 1 }],
  items: [{ reminderId: 'r1', userId: 'somebody', taskId: 't1', at: '2126-03-05T15:00:00.000Z' }],
  usersRead: 20,
  users: 25,
  unwritten: 2,
};
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
  api.on('GET /api/me', { body: { ...USER, dayStart: '09:00', isAdmin: true } });
  api.on('GET /api/operations/services', { body: { items: [aReport('chat-api')] } });
  api.on('GET /api/operations/dead-letters', { body: { items: [], nextCursor: null } });
  api.on('GET /api/operations/jobs', { body: { ...JOBS, items: [], users: 0, usersRead: 0, unwritten: 0 } });
  api.on('GET /api/operations/flows', { body: { items: [] } });
});
afterEach(cleanup);

const open = () => renderPage(<OperationsView />);
const section = (name: string) => screen.findByRole('region', { name });

describe("the operator's view", () => {
  it('is not for others, and asks for nothing on their behalf', async () => {
    api.on('GET /api/me', { body: { ...USER, dayStart: '09:00', isAdmin: false } });
    goTo('operations');
    open();
    await screen.findByRole('heading', { name: 'This is for administrators' });
    expect(api.got.filter(({ path }) => path.startsWith('/api/operations'))).toEqual([]);
    fireEvent.click(screen.getAllByRole('button', { name: 'Your list' })[0]!);
    expect(routeStore.get()).toBe('list');
  });

  it('says that all is well, and that there is nothing to do', async () => {
    open();
    await within(await section('Services')).findByText('All ready');
    await within(await section('Topics and lag')).findByText('Nothing waits');
    await within(await section('Dead letters')).findByText(/^None\./);
    await within(await section('Jobs due')).findByText('No reminder is due in the next hours.');
    await within(await section('Recent flows')).findByText('Nothing has happened yet.');
  });

  it('says which service is not well, and why', async () => {
    const parts = { sidecar: 'ok', outbox: '9 events wait for the broker' };
    const services = [
      aReport('chat-api', { ready: false, parts, outbox: { events: 9, since: NOW } }),
      { app: 'audit-svc', reason: 'call of audit-svc: away' },
    ];
    api.on('GET /api/operations/services', { body: { items: services } });
    open();
    const region = await section('Services');
    await within(region).findByText('2 of 2 not ready');
    within(region).getByText('9 events wait for the broker');
    within(region).getByText('No answer. call of audit-svc: away');
    await within(await section('Topics and lag')).findByText(/9 events in the outbox/);
  });

  it('shows a part that could not be loaded, and the others', async () => {
    api.on('GET /api/operations/jobs', problem(500, 'out of luck'));
    open();
    expect((await within(await section('Jobs due')).findByRole('alert')).textContent).toContain('out of luck');
    await within(await section('Services')).findByText('All ready');
  });

  it('shows jobs that are due, and what the scheduler has not got', async () => {
    api.on('GET /api/operations/jobs', { body: JOBS });
    open();
    const region = await section('Jobs due');
    await within(region).findByText('2 jobs not with the scheduler yet');
    within(region).getByText(/Reminders of 20 of 25 users were read/);
  });
});

describe('a dead letter', () => {
  beforeEach(() => {
    api.on('GET /api/operations/dead-letters', { body: { items: [LETTER], nextCursor: null } });
  });

  it('says who gave it up and why, and its message is asked for only when somebody wants to see it', async () => {
    api.on('GET /api/operations/dead-letters/d1', { body: { ...LETTER, original: { title: 'a secret' } } });
    open();
    await screen.findByText('It failed again and again: out of luck');
    expect(api.requests('GET /api/operations/dead-letters/d1')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Message' }));
    const dialog = await screen.findByRole('dialog', { name: 'Message' });
    await within(dialog).findByText(/a secret/);
    fireEvent.keyDown(dialog, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is replayed, and says by whom', async () => {
    const replay = { id: 'd1', topic: 'task-events', replayedAt: NOW, replayedBy: 'u1' };
    api.on('POST /api/operations/dead-letters/d1/replay', { body: replay });
    open();
    await screen.findByText('1 not replayed');
    fireEvent.click(screen.getByRole('button', { name: 'Replay' }));
    await screen.findByText('Published again to task-events');
    await screen.findByText(/by you/);
    expect(screen.queryByText('1 not replayed')).toBeNull();
    const [sent] = api.requests('POST /api/operations/dead-letters/d1/replay');
    expect(sent?.headers.get('Idempotency-Key')).toMatch(/./);
  });

  it('says why it could not be replayed', async () => {
    api.on('POST /api/operations/dead-letters/d1/replay', problem(409, 'It is no CloudEvent.'));
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Replay' }));
    await screen.findByText('Could not replay it');
    screen.getByText('It is no CloudEvent.');
  });

  it('that was no event cannot be replayed', async () => {
    const items = [{ ...LETTER, originalType: undefined, replayable: false }];
    api.on('GET /api/operations/dead-letters', { body: { items, nextCursor: '1' } });
    open();
    await screen.findByText('Cannot be replayed');
    expect(screen.queryByRole('button', { name: 'Replay' })).toBeNull();
    screen.getByText('These are the newest 1; the API has the older ones.');
  });
});

describe('a flow', () => {
  const steps = [
    { kind: 'request', at: NOW, service: 'chat-api', type: 'request', actor: 'user' },
    { kind: 'event', at: NOW, service: 'chat-api', type: 'errand.task.created.v1', actor: 'user', id: 'e1' },
    { kind: 'job', at: '2126-03-05T15:00:00.000Z', service: 'notification-svc', type: 'waits', taskId: 't1', id: 'r1' },
  ];

  beforeEach(() => {
    api.on('GET /api/operations/flows', { body: { items: [FLOW, { ...FLOW, correlationId: 'request-2' }] } });
    api.on('GET /api/operations/flows/steps', { body: { items: steps, incomplete: ['audit-svc'] } });
  });

  it('is found by its correlation id, and told step by step', async () => {
    open();
    await screen.findByRole('button', { name: /request-2/ });
    const field = screen.getByLabelText('Find by correlation id, user or event');
    fireEvent.change(field, { target: { value: ' request-1 ' } });
    await waitFor(() => expect(screen.queryByRole('button', { name: /request-2/ })).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: /request-1/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Flow' });
    await within(dialog).findByText('audit-svc did not answer: their steps are missing.');
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('Request came in'),
      expect.stringContaining('Event task.created'),
      expect.stringContaining('Job waits for its moment'),
    ]);
    const [asked] = api.requests('GET /api/operations/flows/steps');
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({ userId: 'somebody', correlationId: 'request-1' });
    fireEvent.keyDown(dialog, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('that is not among the recent ones is said to be older', async () => {
    open();
    fireEvent.change(await screen.findByLabelText('Find by correlation id, user or event'), {
      target: { value: 'x-9' },
    });
    await screen.findByText(/None of the last 2 flows/);
  });
});
