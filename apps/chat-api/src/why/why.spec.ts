import { InvocationError, type Invocation, type Invoker } from '@errand/dapr';
import { aTaskSnapshot } from '@errand/events/testing';
import { Audit } from '../audit/audit.service.js';
import type { AuditEntryDto } from '../audit/audit.dto.js';
import type { ApiTokens } from '../auth/api-tokens/api-tokens.js';
import type { Said, WordsSaid } from '../chat/conversation/words-said.js';
import { TaskNotFoundError } from '../tasks/rules/task.errors.js';
import type { Tasks } from '../tasks/task.service.js';
import { Causes } from './causes.js';
import { Why } from './why.service.js';
import type { WhyDto } from './why.dto.js';

const [FIRST, SECOND] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const;
const USER = { kind: 'user', id: 'u' };
const RULE = { kind: 'recurring-svc', id: 'recurring-svc' };
const REMINDERS = { kind: 'notification-svc', id: 'notification-svc' };
const at = (minute: number): string => `2026-03-05T15:${String(minute).padStart(2, '0')}:00.000Z`;

let n = 0;
const entry = (verb: string, correlationId: string, parts: Partial<AuditEntryDto> = {}): AuditEntryDto => {
  n += 1;
  const type = `errand.${verb}.v1`;
  const about = { type, correlationId, taskId: FIRST, actor: USER, source: 'errand/chat-api' };
  return { n, eventId: `e${n}`, userVersion: n, occurredAt: at(n), recordedAt: at(n), data: {}, ...about, ...parts };
};

/** A change of a task: `via` says how it was asked for. */
const change = (
  verb: string,
  request: string,
  parts: { via?: object; task?: object; before?: object } = {},
  more = {},
) => {
  const { taskId = FIRST, version = 1 } = more as Partial<AuditEntryDto>;
  const task = aTaskSnapshot({ id: taskId, title: 'Pay rent', seriesId: FIRST, version, ...parts.task });
  return entry(`task.${verb}`, request, { version, ...more, data: { before: {}, ...parts, task } });
};

const reminder = (verb: string, request: string, data: object, more = {}) =>
  entry(`reminder.${verb}`, request, { actor: REMINDERS, ...more, data: { reminderId: 'r', ...data } });

interface World {
  log: AuditEntryDto[];
  said?: Record<string, string[]>;
  jobs?: object[];
  failures?: object[];
  status?: string;
  tokens?: { id: string; name: string }[];
  away?: boolean;
}

function why({ log, said = {}, jobs = [], failures = [], status = 'open', tokens = [], away = false }: World): Why {
  const invoke = async (app: string, { path }: Invocation): Promise<unknown> => {
    const { pathname, searchParams: asked } = new URL(path, 'http://x/');
    if (app === 'audit-svc') {
      const [taskId, request] = [asked.get('taskId'), asked.get('correlationId')];
      const items = log.filter(
        (one) => (!taskId || one.taskId === taskId) && (!request || one.correlationId === request),
      );
      return { items, nextCursor: null };
    }
    if (away) throw new InvocationError('call', 'ERR_DIRECT_INVOKE', 500, 'retry', {});
    if (pathname.endsWith('/jobs')) return { items: jobs };
    const plan = log.find(({ version }) => version !== undefined);
    return { notification: { id: 'r', taskId: FIRST, correlationId: plan?.correlationId }, failures };
  };
  const words = {
    with: async (_user: string, request: string, when: string): Promise<Said[]> =>
      (said[request] ?? []).map((text) => ({ text, at: when })),
  } as unknown as WordsSaid;
  const tasks = {
    get: async (_user: string, id: string) => {
      if (status === 'gone') throw new TaskNotFoundError(id);
      return aTaskSnapshot({ id, title: 'Pay rent', status: status as 'open' });
    },
  } as unknown as Tasks;
  const invoker = { invoke } as unknown as Invoker;
  const audit = new Audit(invoker, tasks);
  return new Why(invoker, audit, tasks, new Causes(audit, words, { list: async () => tokens } as unknown as ApiTokens));
}

const told = ({ items }: WhyDto): string[] =>
  items.map(({ kind, text, name, by, type, channel }) =>
    [kind, text, name, by, type?.split('.').at(-2), channel].filter(Boolean).join(' '),
  );

beforeEach(() => (n = 0));

describe('why a reminder came', () => {
  it('leads from the sentence over the job to the delivery', async () => {
    const log = [
      change('created', 'c1', { via: { kind: 'chat' } }),
      reminder('due', 'c1', {
        taskVersion: 1,
        scheduledFor: at(9),
        firedAt: at(9),
        lateByMs: 412,
        heldBy: 'quiet-hours',
      }),
      reminder('delivered', 'c1', { taskVersion: 1, channel: 'in-app' }),
      entry('reminder.acknowledged', 'c9', { data: { reminderId: 'r' } }),
    ];
    const failures = [{ channel: 'email', failed: 2, at: at(30), outcome: 'later' }];
    const answer = await why({ log, failures, said: { c1: ['remind me to pay rent'] } }).ofNotification('u', 'r');
    expect(told(answer)).toEqual([
      'said remind me to pay rent',
      'changed created',
      'planned',
      'delivered in-app',
      'read',
      'fired',
      'not-delivered email',
    ]);
    expect(answer).toMatchObject({ title: 'Pay rent', status: 'open', incomplete: [] });
    expect(answer.items.find(({ kind }) => kind === 'planned')).toMatchObject({ at: at(1), due: at(9) });
    expect(answer.items.find(({ kind }) => kind === 'fired')).toMatchObject({ lateByMs: 412, heldBy: 'quiet-hours' });
    expect(answer.items.at(-1)).toMatchObject({ failed: 2, failure: 'later' });
  });

  it('tells how the task came to be before what moved it', async () => {
    const log = [
      change('created', 'c1', { via: { kind: 'import', name: 'todoist.csv' } }),
      change('updated', 'c2', { via: { kind: 'tool', name: 'reschedule', by: 'Laptop' } }, { version: 2 }),
      reminder('due', 'c2', { taskVersion: 2, scheduledFor: at(9), firedAt: at(9), lateByMs: 0 }),
    ];
    expect(told(await why({ log }).ofTask('u', FIRST, 'e3'))).toEqual([
      'imported todoist.csv',
      'changed created',
      expect.stringMatching(/^called .+ Laptop$/),
      'changed updated',
      'planned',
      'fired',
    ]);
  });

  it('of an occurrence leads over the repeat to what completed the one before, and to the beginning of the series', async () => {
    const second = { taskId: SECOND, actor: RULE };
    const log = [
      change('created', 'c1', { via: { kind: 'chat' } }),
      change('completed', 'c2', { via: { kind: 'chat' } }, { version: 2 }),
      change('created', 'c2', { task: { due: '2026-04-01' } }, second),
      reminder('due', 'c2', { taskVersion: 1, scheduledFor: at(9), firedAt: at(9), lateByMs: 0 }, { taskId: SECOND }),
    ];
    const said = { c1: ['pay rent every 1st'], c2: ['paid the rent'] };
    const answer = await why({ log, said }).ofTask('u', SECOND, 'e4');
    expect(told(answer)).toEqual([
      'said pay rent every 1st',
      'changed created',
      'said paid the rent',
      'changed completed',
      'repeated created',
      'planned',
      'fired',
    ]);
    expect(answer.items[4]).toMatchObject({ due: '2026-04-01', taskId: SECOND });
  });

  it('says plainly when the log has nothing of what led to it', async () => {
    const log = [reminder('missed', 'c0', { scheduledFor: at(1), firedAt: at(2), lateByMs: 99 })];
    expect(told(await why({ log }).ofTask('u', FIRST, 'e1'))).toEqual(['not-recorded', 'missed']);
  });
});

describe('why a task is there, or changed', () => {
  const asked = async (fact: AuditEntryDto, world: Partial<World> = {}) =>
    told(await why({ log: [fact], ...world }).ofTask('u', FIRST)).slice(0, -1);
  const program = { kind: 'api-token', id: 't1' };

  it.each<[string, object | undefined, object, string]>([
    ['the page', undefined, {}, 'by-hand'],
    ['undo', { kind: 'undo' }, {}, 'undone'],
    ['a sentence that is not kept', { kind: 'chat' }, {}, 'said'],
    ['an approval', { kind: 'approval', name: 'delete_tasks', by: 'Laptop' }, {}, 'approved Delete tasks Laptop'],
    ['a tool that is not known any more', { kind: 'tool', name: 'old_one', by: 'X' }, {}, 'called old_one X'],
    ['a program', undefined, { actor: program }, 'by-program Laptop'],
    ['a program whose token was ended', undefined, { actor: { kind: 'api-token', id: 'gone' } }, 'by-program'],
    ['the product itself', undefined, { actor: { kind: 'system', id: 'chat-api' } }, 'by-errand'],
  ])('by %s', async (_what, via, more, expected) => {
    const fact = change('created', 'c1', via ? { via } : {}, more);
    expect(await asked(fact, { tokens: [{ id: 't1', name: 'Laptop' }] })).toEqual([expected]);
  });

  it('by a tool that the assistant called for a sentence', async () => {
    const fact = change('created', 'c1', { via: { kind: 'tool', name: 'add_task', by: 'the assistant' } });
    expect(await asked(fact, { said: { c1: ['plan my week'] } })).toEqual([
      'said plan my week',
      'called Add a task the assistant',
    ]);
  });

  it('goes on to the reminders that wait for it and the occurrence that followed', async () => {
    const log = [
      change('completed', 'c2', { before: { status: 'open' } }, { version: 2 }),
      change('created', 'c2', {}, { taskId: SECOND, actor: RULE }),
    ];
    const jobs = [
      { reminderId: 'r', taskId: FIRST, at: at(50) },
      { reminderId: 'q', taskId: SECOND, at: at(55) },
    ];
    const answer = await why({ log, jobs }).ofTask('u', FIRST);
    expect(told(answer)).toEqual(['by-hand', 'changed completed', 'planned', 'repeated created']);
    expect(answer.items[1]).toMatchObject({ changes: { status: { from: 'open' } }, version: 2, correlationId: 'c2' });
    expect(answer.items[2]).toMatchObject({ due: at(50) });
  });

  it('says when what an event said was erased, and that the task is gone', async () => {
    const log = [entry('task.created', 'c1', { version: 1, data: null })];
    const answer = await why({ log, status: 'gone' }).ofTask('u', FIRST);
    expect(answer).toMatchObject({
      title: null,
      status: 'gone',
      items: [{ kind: 'by-hand' }, { kind: 'changed', erased: true }],
    });
  });

  it('says whose steps are missing', async () => {
    const answer = await why({ log: [change('created', 'c1')], away: true }).ofTask('u', FIRST);
    expect(answer.incomplete).toEqual(['notification-svc']);
  });

  it('is not told of a task that is not there, nor of an event that is none of it', async () => {
    await expect(why({ log: [], status: 'gone' }).ofTask('u', FIRST)).rejects.toBeInstanceOf(TaskNotFoundError);
    const other = why({ log: [change('created', 'c1')] }).ofTask('u', FIRST, 'e77');
    await expect(other).rejects.toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('event e77') as string,
    });
  });
});
