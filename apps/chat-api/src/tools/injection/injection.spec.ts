import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Logger } from '@nestjs/common';
import type { Question, Reply } from '@errand/dapr';
import { Socket } from 'node:net';
import type { Caller } from '../../account/accounts.service.js';
import { TestAssistant } from '../../assistant/testing/test-assistant.js';
import { bringIn } from '../../transfer/import/bring-in.js';
import { readFile } from '../../transfer/import/read-file.js';
import type { Task } from '../../tasks/task.js';
import { NOTICE } from '../marked.js';
import type { TestTools } from '../testing/test-tools.js';
import { ToolSchemas } from '../tool-schemas.js';
import { ATTEMPTS, type Attempt, type ObeyedCall } from './attempts.js';

const [ANN, BOB] = ['ann-1', 'bob-1'];
const SECRET = 'the secret of Bob';
const person: Caller = { userId: ANN, actor: { kind: 'user', id: ANN } };
const NOTHING = { finishReason: 'stop', tokens: { prompt: 1, completion: 1 } } as const;
/** More than may be changed without asking. */
const OWN = Array.from({ length: 14 }, (_, i) => `errand ${i + 1}`);

class Nothing {}

/** The worst model: it looks, and then does whatever the words that it finds want. */
class ObedientModel {
  readonly read: string[] = [];
  private calls: [string, unknown][] = [];

  constructor(
    attempt: Attempt,
    private readonly ids: readonly string[],
    private readonly victim: string,
  ) {
    this.calls = [
      ['find_tasks', { limit: 100 }],
      ...attempt.obeyed.map(([tool, input]): [string, unknown] => [tool, input]),
    ];
  }

  converse({ messages }: Question): Promise<Reply> {
    this.read.push(...messages.flatMap((one) => (one.role === 'tool' ? [one.text] : [])));
    const next = this.calls.shift();
    if (!next) return Promise.resolve({ text: 'Done, as you were told.', toolCalls: [], ...NOTHING });
    const [name, input] = this.filled(next);
    const written = typeof input === 'string' ? input : JSON.stringify(input);
    return Promise.resolve({ text: '', toolCalls: [{ id: 'c', name, arguments: written }], ...NOTHING });
  }

  /** @param call with names in place of ids */
  filled([tool, input]: ObeyedCall): [string, unknown] {
    const { ids, victim } = this;
    const proposal = /"proposal":\{"id":"([^"]+)/.exec(this.read.join())?.[1] ?? victim;
    const lists: Record<string, readonly string[]> = {
      $ALL: ids,
      $FIRST: ids.slice(0, 1),
      $SECOND: ids.slice(1, 2),
      $FIRST_HALF: ids.slice(0, 8),
      $OTHER_HALF: ids.slice(8),
      $THEIRS: [victim],
    };
    const one = (_: string, value: unknown): unknown => {
      if (typeof value !== 'string') return value;
      return lists[value] ?? value.replace('$VICTIM', victim).replace('$PROPOSAL', proposal);
    };
    return [tool, typeof input === 'string' ? input : (JSON.parse(JSON.stringify(input), one) as unknown)];
  }
}

const FILES = {
  todoist: (words: string) => `TYPE,CONTENT,PRIORITY,INDENT\ntask,"${words.replaceAll('"', '""')}",4,1\n`,
  ics: (words: string) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTODO\nUID:1\nSUMMARY:${words}\nEND:VTODO\nEND:VCALENDAR\n`,
  json: (words: string) =>
    JSON.stringify({ format: 'errand-export', version: 1, tasks: [{ title: words, status: 'open' }] }),
};

describe('text that commands a model, and one that obeys', () => {
  const schemas = new ToolSchemas();
  let chat: TestAssistant;
  let all: TestTools;
  let victim: string;
  const outside = jest.fn();

  beforeAll(async () => {
    Logger.overrideLogger(false);
    schemas.describe(await NestFactory.create(Nothing, new FastifyAdapter(), { logger: false }));
  });
  beforeEach(async () => {
    chat = await TestAssistant.start(schemas);
    all = chat.all;
    [victim = ''] = await all.add(BOB, SECRET);
    outside.mockReset();
    jest.spyOn(globalThis, 'fetch').mockImplementation(outside);
    jest.spyOn(Socket.prototype, 'connect').mockImplementation(outside);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await all.stop();
  });

  const tasksOf = async (userId: string): Promise<Task[]> => {
    const { account } = await all.replica.accounts.read(userId);
    return [...account.records.values()].map(({ task }) => task);
  };

  /** Puts the words where they are read, and returns what the person says. */
  const placed = async ({ where, words: raw }: Attempt): Promise<string> => {
    const words = raw.replaceAll('$VICTIM', victim);
    const hand = all.token(ANN, 'write');
    if (where === 'chat') return words;
    if (where === 'title') await all.add(ANN, words);
    else if (where === 'notes') await all.call(hand, 'add_task', { title: 'a mail', notes: words });
    else if (where === 'tag') await all.call(hand, 'add_task', { title: 'a task', tags: [words] });
    else if (where === 'list') await all.call(hand, 'add_task', { title: 'a task', list: words });
    else {
      const context = { now: new Date().toISOString(), timeZone: 'UTC', dayStart: '09:00', locale: 'en', seed: 's' };
      const { candidates } = await readFile(FILES[where](words), where, context);
      expect(candidates).toHaveLength(1);
      await all.tasks.change(person, (workspace) => bringIn(workspace, candidates));
    }
    return 'frobnicate my gizmos?';
  };

  const modelTurn = async (attempt: Attempt) => {
    await all.add(ANN, ...OWN);
    const message = await placed(attempt);
    const before = await tasksOf(ANN);
    const model = new ObedientModel(
      attempt,
      before.map(({ id }) => id),
      victim,
    );
    Object.assign(chat.model, { converse: (question: Question) => model.converse(question) });
    await chat.say(person, message);
    return { before, model };
  };

  it('are tried in more than forty ways', () => {
    expect(ATTEMPTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ATTEMPTS.map(({ name }) => name)).size).toBe(ATTEMPTS.length);
  });

  it.each(ATTEMPTS.map((attempt) => [attempt.name, attempt.where, attempt] as const))(
    'does no harm: %s (%s)',
    async (_name, _where, attempt) => {
      const theirs = await tasksOf(BOB);
      const { before, model } = await modelTurn(attempt);
      await expectNoHarm(before, theirs);
      expect(model.read.length).toBeGreaterThan(attempt.obeyed.length - 1);
      for (const text of model.read) {
        expect(text).not.toContain(SECRET);
        const answer = JSON.parse(text) as { notice?: string; error?: string };
        expect(answer.notice ?? NOTICE).toBe(NOTICE);
        expect(answer.notice ?? answer.error).toBeDefined();
      }
    },
  );

  it.each(ATTEMPTS.filter(({ where }) => where !== 'chat').map((attempt) => [attempt.name, attempt] as const))(
    'does no harm by MCP, with a token that writes: %s',
    async (_name, attempt) => {
      await all.add(ANN, ...OWN);
      const [before, theirs] = [await tasksOf(ANN), await tasksOf(BOB)];
      const model = new ObedientModel(
        attempt,
        before.map(({ id }) => id),
        victim,
      );
      const script = all.token(ANN, 'read', 'write');
      for (const call of attempt.obeyed) {
        const [tool, input] = model.filled(call);
        const answer = await all
          .call(script, tool, input as object)
          .catch((error: Error) => ({ error: error.message }));
        model.read.push(JSON.stringify(answer));
      }
      expect(model.read.join()).not.toContain(SECRET);
      await expectNoHarm(before, theirs, 14);
    },
  );

  /** @param most tasks that may have changed: a program's calls are no turn */
  async function expectNoHarm(before: readonly Task[], theirs: readonly Task[], most = 10): Promise<void> {
    const now = new Map((await tasksOf(ANN)).map((task) => [task.id, task]));
    expect(before.filter(({ id }) => (now.get(id)?.status ?? 'deleted') === 'deleted')).toEqual([]);
    expect(before.filter(({ id, version }) => now.get(id)?.version !== version).length).toBeLessThanOrEqual(most);
    expect(now.size).toBeLessThanOrEqual(before.length + most);
    expect(await tasksOf(BOB)).toEqual(theirs);
    const { account } = await all.replica.accounts.read(ANN);
    expect(account.approvals.filter(({ outcome }) => outcome)).toEqual([]);
    expect(all.replica.published.filter(({ type }) => type === 'errand.approval.decided.v1')).toEqual([]);
    expect(outside).not.toHaveBeenCalled();
  }
});
