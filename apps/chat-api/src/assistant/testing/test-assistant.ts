import { Conversation, type JobScheduler, type ServiceConfig } from '@errand/dapr';
import { waitUntil } from '@errand/testing';
import type { Caller } from '../../account/accounts.service.js';
import { Chat } from '../../chat/chat.service.js';
import { NO_REMINDERS } from '../../chat/testing/no-reminders.js';
import type { ChatMessage } from '../../chat/conversation/message.record.js';
import { readMessages } from '../../chat/conversation/read-messages.js';
import type { ChatReply } from '../../chat/turn/reply.js';
import { LiveAnnouncer } from '../../live/live-announcer.js';
import { Shelves } from '../../shelf/shelf.service.js';
import { TestTools } from '../../tools/testing/test-tools.js';
import type { ToolSchemas } from '../../tools/tool-schemas.js';
import { Allowance } from '../allowance.js';
import { Assistant } from '../assistant.service.js';
import { ModelPresence } from '../model-presence.js';
import { Briefing } from '../turn/briefing.js';
import { TurnJobs } from '../turn/turn-jobs.js';
import { TurnRunner } from '../turn/turn-runner.service.js';
import { TurnStore } from '../turn/turn-store.js';
import { TurnWorld } from '../turn/turn-world.js';
import { ScriptedReplies } from './scripted-replies.js';

/** What is told of a turn while it works. */
export type Told = Parameters<LiveAnnouncer['announceTurn']>[1];

/** One replica's chat with a language model, on a store in memory, put together as Nest does it. For unit specs. */
export class TestAssistant {
  readonly presence = { isThere: true } as ModelPresence;
  /** Names of the jobs that the scheduler holds, with what they carry. */
  readonly jobs = new Map<string, { userId: string; turnId: string }>();
  readonly told: Told[] = [];
  readonly assistant: Assistant;
  readonly chat: Chat;
  readonly turnJobs: TurnJobs;
  readonly runner: TurnRunner;

  private constructor(
    readonly all: TestTools,
    readonly model: ScriptedReplies,
    schemas: ToolSchemas,
    name: string,
  ) {
    const { accounts, state } = all.replica;
    const live = { announceTurn: (_: string, turn: Told) => void this.told.push(turn) } as unknown as LiveAnnouncer;
    const turns = new TurnStore(state.asStore, { POD_NAME: name } as ServiceConfig);
    const world = new TurnWorld(accounts, all.tools, model as unknown as Conversation, turns, live);
    const briefing = new Briefing(accounts, new Shelves(accounts), all.tools, schemas, state.asStore);
    this.runner = new TurnRunner(accounts, turns, world, briefing, new Allowance(state.asStore), NO_REMINDERS);
    const scheduler = {
      schedule: async (job: string, _: object, data: { userId: string; turnId: string }) => this.jobs.set(job, data),
      delete: async (job: string) => void this.jobs.delete(job),
    } as unknown as JobScheduler;
    this.turnJobs = new TurnJobs(scheduler, this.runner);
    this.assistant = new Assistant(this.presence, accounts, turns, this.turnJobs, world);
    this.chat = new Chat(accounts, this.assistant, all.approvals, NO_REMINDERS);
  }

  /** Another replica is one on the same state, with a model of its own. */
  static async start(schemas: ToolSchemas, other?: TestAssistant, name = 'a'): Promise<TestAssistant> {
    return new TestAssistant(await TestTools.start(other?.all), new ScriptedReplies(), schemas, name);
  }

  /** Says something, as a request does: the answer may be yet to come. */
  send(caller: Caller, message: string): Promise<ChatReply> {
    return this.chat.answer(caller, { kind: 'message', message, keep: [], take: [] });
  }

  /** Says something and gives the answer as it stands in the conversation. */
  async say(caller: Caller, message: string): Promise<ChatMessage> {
    const { id } = await this.send(caller, message);
    return this.answer(caller.userId, id);
  }

  /** A message of the conversation, once it is there. */
  answer(userId: string, id: string): Promise<ChatMessage> {
    return waitUntil(async () => (await this.messages(userId)).find((one) => one.id === id), {
      what: 'the answer',
      timeoutMs: 120_000, // a spec may let a minute go by at once
    });
  }

  async messages(userId: string): Promise<ChatMessage[]> {
    const { accounts, state } = this.all.replica;
    const { account } = await accounts.read(userId);
    const found = await readMessages(state.asStore, userId, { from: 1, end: account.nextMessage });
    return found.filter((one) => one !== undefined);
  }

  /** The scheduler calls for every job that it holds. */
  async callJobs(): Promise<void> {
    for (const job of [...this.jobs.values()]) await this.turnJobs.goOn(job);
  }

  stop(): Promise<void> {
    return this.all.stop();
  }
}
