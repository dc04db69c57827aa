import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ConversationError, SidecarUnreachableError, type Reply } from '@errand/dapr';
import type { Caller } from '../account/accounts.service.js';
import { ToolSchemas } from '../tools/tool-schemas.js';
import type { TaskDto } from '../tasks/http/task.dto.js';
import { LIMITS } from './agent/limits.js';
import { dialogues, type Dialogue, type ScriptedStep, type ScriptedTurn } from './testing/dialogue.js';
import { says } from './testing/scripted-replies.js';
import { TestAssistant } from './testing/test-assistant.js';

const ANN: Caller = { userId: 'ann-1', actor: { kind: 'user', id: 'ann-1' } };
const NOW = '2026-03-05T15:00:00Z';
const PROFILE = { email: 'ann@example.org', timeZone: 'UTC', locale: 'en', dayStart: '09:00', createdAt: NOW };
/** All but the date go on by themselves. */
const REAL = [
  ...(['nextTick', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout'] as const),
  ...(['clearTimeout', 'queueMicrotask', 'hrtime', 'performance'] as const),
];

class Nothing {}
const schemas = new ToolSchemas();

beforeAll(async () => {
  Logger.overrideLogger(false);
  schemas.describe(await NestFactory.create(Nothing, new FastifyAdapter(), { logger: false }));
});
afterEach(() => jest.useRealTimers());

/** A dialogue as it is held. */
class Held {
  private constructor(
    private readonly one: TestAssistant,
    private readonly dialogue: Dialogue,
  ) {}

  static async start(dialogue: Dialogue): Promise<Held> {
    jest.useFakeTimers({ now: new Date(dialogue.now ?? NOW), doNotFake: [...REAL] });
    const one = await TestAssistant.start(schemas);
    const { all } = one;
    await all.replica.accounts.change(ANN, (ws) => ws.saveProfile({ ...PROFILE, ...dialogue.profile }));
    const before = all.token(ANN.userId, 'write');
    for (const task of dialogue.tasks ?? []) {
      await all.call(before, 'add_task', task);
      jest.setSystemTime(Date.now() + 1); // one after the other, as they are listed
    }
    return new Held(one, dialogue);
  }

  async hold(): Promise<void> {
    for (const turn of this.dialogue.turns) await this.turn(turn);
    const [system] = this.one.model.asked[0]?.messages ?? [];
    expect(system?.text).toContain(this.dialogue.told ?? '');
  }

  stop(): Promise<void> {
    return this.one.stop();
  }

  private async turn(turn: ScriptedTurn): Promise<void> {
    const { model } = this.one;
    const before = model.asked.length;
    model.script = turn.model.map((step) => () => this.step(step));
    const { text, deeds = [] } = await this.one.say(ANN, turn.says);
    expect(model.asked.length - before).toBe(turn.model.length);
    expectLike([text], [turn.answer]);
    if (turn.deeds)
      expectLike(
        deeds.map(({ tool, failed, result }) => `${tool}${failed ? '!' : ':'} ${result}`),
        turn.deeds,
      );
    turn.reads?.forEach((part, i) => expect(JSON.stringify(model.results[i])).toContain(part));
    const { items } = await this.one.all.tasks.list(ANN.userId, { filter: {}, sort: 'created', limit: 200 });
    const open = items.map(({ title, due }) => (due ? `${title} (${due})` : title));
    if (turn.open) expect(open.sort()).toEqual([...turn.open].sort());
    const waiting = await this.one.all.approvals.list(ANN.userId);
    expect(waiting.map(({ summary }) => summary)).toEqual(turn.waits ?? []);
  }

  private async step({ text = '', calls = [], fails, isSlow }: ScriptedStep): Promise<Reply> {
    if (fails) throw new ConversationError(`question: ${fails}`, 'ERR_CONVERSATION_INVOKE', 500, 'retry');
    if (isSlow) jest.setSystemTime(Date.now() + LIMITS.milliseconds + 1);
    if (isSlow) throw new SidecarUnreachableError('question to the language model', 'no answer');
    const ids = await this.ids();
    const written = (input: object | string) => (typeof input === 'string' ? input : JSON.stringify(input));
    const toolCalls = calls.map(({ name, input }, i) => ({
      id: `c${i}`,
      name,
      arguments: written(input).replaceAll(
        /\{\{(.*?)\}\}/g,
        (_, title: string) => ids.get(title) ?? `no task ${title}`,
      ),
    }));
    return { ...says(text), toolCalls };
  }

  private async ids(): Promise<Map<string, string>> {
    const found = await this.one.all.call(this.one.all.token(ANN.userId, 'read'), 'find_tasks', { limit: 200 });
    return new Map(found.tasks.map(({ title, id }: TaskDto) => [title, id]));
  }
}

/** `*` at the end stands for whatever follows. */
function expectLike(found: readonly string[], expected: readonly string[]): void {
  const cut = found.map((one, i) => {
    const [start, rest] = (expected[i] ?? '').split('*');
    return rest !== undefined && one.startsWith(start ?? '') ? expected[i] : one;
  });
  expect(cut).toEqual(expected);
}

describe('recorded dialogues', () => {
  it.each(dialogues())('%s', async (_name, dialogue) => {
    const held = await Held.start(dialogue);
    await held.hold().finally(() => held.stop());
  });
});
