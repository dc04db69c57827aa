import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { inputPipe, ProblemFilter } from '@errand/dapr';
import { httpApp } from '@errand/dapr/testing';
import request from 'supertest';
import { aWorkspace, anAccount, USER } from '../../account/testing/a-workspace.js';
import { Accounts, type Caller } from '../../account/accounts.service.js';
import type { Workspace } from '../../account/workspace.js';
import { Approvals } from '../../approvals/approvals.service.js';
import { Assistant } from '../../assistant/assistant.service.js';
import { openApiDocument } from '../../docs/open-api.js';
import { Chat } from '../chat.service.js';
import { Conversation } from '../conversation/conversation.service.js';
import type { Notifications } from '../../reminders/notifications.service.js';
import type { Why } from '../../why/why.service.js';
import { WhyAnswers } from '../why/why-answers.js';
import { takeTurn } from '../turn/turn.js';
import { ChatController } from './chat.controller.js';

const page = jest.fn(async () => ({ items: [], nextCursor: null }));
const change = jest.fn(async (_caller: Caller, decide: (workspace: Workspace) => unknown) => decide(aWorkspace()));
const accounts = { change, read: async () => ({ account: anAccount() }) };
const assistant = { answer: jest.fn(takeTurn), follow: jest.fn() };
const why = { ofNotification: jest.fn(), ofTask: jest.fn() };
const notifications = {
  list: jest.fn(async () => ({ items: [] as { id: string; taskId: string; deliveredAt: string }[] })),
};
let app: INestApplication;

beforeAll(async () => {
  const module = await Test.createTestingModule({
    controllers: [ChatController],
    providers: [
      Chat,
      { provide: Accounts, useValue: accounts },
      { provide: Approvals, useValue: { announce: () => undefined } },
      { provide: Assistant, useValue: assistant },
      {
        provide: WhyAnswers,
        useValue: new WhyAnswers(why as unknown as Why, notifications as unknown as Notifications),
      },
      { provide: Conversation, useValue: { page } },
    ],
  }).compile();
  app = await httpApp(module, (one) => {
    one.useGlobalPipes(inputPipe()).useGlobalFilters(new ProblemFilter());
    const server = one.getHttpAdapter().getInstance();
    server.addHook('onRequest', async (asked) => {
      Object.assign(asked, { user: { id: USER, sessionId: 's', expiresAt: 0 } });
    });
  });
});
afterAll(() => app.close());
beforeEach(() => jest.clearAllMocks());

const post = (body: object) =>
  request(app.getHttpServer() as never)
    .post('/api/chat')
    .send(body);

describe('POST /api/chat, asked why', () => {
  const told = {
    title: 'Buy milk',
    taskId: 'a-task',
    status: 'open',
    incomplete: [],
    items: [
      { kind: 'said', at: '2026-03-05T14:00:00Z', text: 'remind me to buy milk' },
      { kind: 'fired', at: '2026-03-05T15:00:00Z', lateByMs: 180_000 },
    ],
  };

  it('answers from what was looked up of the newest reminder', async () => {
    notifications.list.mockResolvedValue({
      items: [
        { id: 'older', taskId: 'a-task', deliveredAt: '2026-03-05T13:00:00Z' },
        { id: 'newer', taskId: 'a-task', deliveredAt: '2026-03-05T15:00:00.5Z' },
      ],
    });
    why.ofNotification.mockResolvedValue(told);
    const { status, body } = await post({ message: 'why did you remind me?' });
    expect(status).toBe(200);
    expect(why.ofNotification).toHaveBeenCalledWith(USER, 'newer');
    expect(body.commands).toMatchObject([{ intent: 'why', status: 'done' }]);
    expect(body.reply).toMatch(
      /^Why I reminded you of “Buy milk”:\n• .*: you said “remind me to buy milk”\n• .*: it came due, 3 minutes late$/,
    );
  });

  it('says so when there was none, and looks nothing else up', async () => {
    notifications.list.mockResolvedValue({ items: [] });
    const { body } = await post({ message: 'warum?' });
    expect(body.reply).toBe('I have not reminded you of anything.');
    expect(why.ofNotification).not.toHaveBeenCalled();
    await post({ message: 'buy milk' });
    expect(notifications.list).toHaveBeenCalledTimes(1);
  });
});

describe('POST /api/chat', () => {
  it('answers with what was understood and done, under the caller’s key', async () => {
    const { status, body } = await post({ message: 'buy milk tomorrow' }).set('Idempotency-Key', 'a-key');
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.any(String),
      reply: 'Added “buy milk”: due tomorrow.',
      commands: [
        expect.objectContaining({
          intent: 'create',
          title: 'buy milk',
          due: '2026-03-06',
          status: 'done',
          chips: [{ field: 'due', text: 'tomorrow', start: 9, end: 17 }],
          task: expect.objectContaining({ title: 'buy milk', notes: null, version: 1 }),
        }),
      ],
    });
    expect(change.mock.calls[0]?.[0]).toMatchObject({ userId: USER, idempotency: { key: 'a-key' } });
  });

  it('only understands on a dry run', async () => {
    const { body } = await post({ message: 'buy milk today', dryRun: true, keep: ['today'] });
    expect(body).toMatchObject({ commands: [{ title: 'buy milk today', status: 'understood' }] });
    expect(change).not.toHaveBeenCalled();
  });

  it('answers 202 where the language model works on the answer, and lets it work', async () => {
    const turn = { id: '1', at: '2026-03-05T15:00:00.000Z', n: 1, deeds: [] };
    const reply = { id: '1', reply: 'At work.', commands: [], turn };
    assistant.answer.mockReturnValueOnce(reply);
    expect(await post({ message: 'frobnicate?' })).toMatchObject({ status: 202, body: reply });
    expect(assistant.follow).toHaveBeenCalledWith(USER, reply);
  });

  it('takes choices and proposals', async () => {
    expect((await post({ choice: { id: 'x' } })).body).toMatchObject({
      commands: [{ intent: 'confirm', status: 'failed' }],
    });
    expect((await post({ proposal: { id: 'x', accept: false } })).body).toMatchObject({
      reply: expect.stringMatching(/^Nothing waits for an answer/),
      commands: [{ intent: 'cancel', status: 'failed' }],
    });
  });

  it.each([
    [{}, '/message', 'is missing'],
    [{ message: null }, '/message', 'is missing'],
    [{ message: '' }, '/message', 'has no word'],
    [{ message: '   ' }, '/message', 'has no word'],
    [{ message: 'x'.repeat(2_001) }, '/message', 'shorter than or equal to 2000'],
    [{ message: 5 }, '/message', 'must be a string'],
    [{ message: 'x', choice: { id: 'a' } }, '/choice', 'comes with message'],
    [{ choice: { id: 'a' }, proposal: { id: 'a', accept: true } }, '/proposal', 'comes with choice'],
    [{ choice: {} }, '/choice/id', 'is missing'],
    [{ choice: { id: 5 } }, '/choice/id', 'must be a string'],
    [{ choice: 'a' }, '/choice', 'must be an object'],
    [{ proposal: { id: 'a' } }, '/proposal/accept', 'is missing'],
    [{ proposal: { id: 'a', accept: 1 } }, '/proposal/accept', 'must be a boolean'],
    [{ choice: { id: 'a' }, dryRun: true }, '/dryRun', 'goes with a message only'],
    [{ proposal: { id: 'a', accept: true }, keep: ['a'] }, '/keep', 'goes with a message only'],
    [{ message: 'x', dryRun: 'yes' }, '/dryRun', 'must be a boolean'],
    [{ message: 'x', keep: [''] }, '/keep', 'should not be empty'],
    [{ message: 'x', other: 1 }, '/other', 'other is not known here'],
    [{ message: Array.from({ length: 31 }, () => 'x').join('\n') }, '/message', 'has more than 30 sentences'],
  ])('refuses %j', async (body, pointer, message) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    expect(response.headers['content-type']).toMatch('application/problem+json');
    const { errors } = response.body as { errors: { pointer: string; message: string; remedy: string }[] };
    const remedy = expect.stringMatching(/\.$/);
    expect(errors).toEqual([{ pointer, message: expect.stringContaining(message), remedy }]);
  });
});

describe('GET /api/chat', () => {
  const get = (query: string) => request(app.getHttpServer() as never).get(`/api/chat${query}`);

  it('reads a page', async () => {
    expect((await get('')).body).toEqual({ items: [], nextCursor: null });
    await get('?cursor=12&limit=5');
    expect(page.mock.calls).toEqual([
      [USER, 30, undefined],
      [USER, 5, '12'],
    ]);
  });

  it.each(['?limit=0', '?limit=101', '?limit=x', '?from=1'])('refuses %s', async (query) => {
    expect((await get(query)).status).toBe(422);
  });
});

describe('the OpenAPI document', () => {
  it('describes requests and answers', () => {
    const { paths, components } = openApiDocument(app);
    expect(Object.keys(paths['/api/chat'] ?? {})).toEqual(['post', 'get']);
    expect(Object.keys(components?.schemas ?? {})).toEqual(
      expect.arrayContaining([
        'ChatRequestDto',
        'ChatReplyDto',
        'ChatCommandDto',
        'ProposalDto',
        'ChatPageDto',
        'ChipDto',
      ]),
    );
  });
});
