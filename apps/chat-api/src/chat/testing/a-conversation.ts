import { event } from '@errand/events';
import type { Command } from '@errand/language';
import type { Account, AccountHead, AccountImages } from '../../account/account.js';
import { AccountProjection } from '../../account/account.projection.js';
import { anAccount, NOW, USER } from '../../account/testing/a-workspace.js';
import { Workspace } from '../../account/workspace.js';
import type { Task } from '../../tasks/task.js';
import type { ChatMessage } from '../conversation/message.record.js';
import type { ChatRequest } from '../request.js';
import { preview } from '../turn/preview.js';
import type { ChatReply, CommandResult } from '../turn/reply.js';
import { takeTurn } from '../turn/turn.js';
import type { WhyFacts } from '../why/why-asked.js';

/** A conversation on an account in memory: each turn is taken and committed as Accounts would, without a store. */
export class AConversation {
  readonly account: Account;
  readonly messages: ChatMessage[] = [];
  private version = 0;
  private readonly projection = new AccountProjection(undefined as never, undefined as never);

  constructor(
    tasks: readonly Task[] = [],
    public now = NOW,
  ) {
    this.account = anAccount(tasks);
  }

  get tasks(): Task[] {
    return [...this.account.records.values()].map(({ task }) => task);
  }

  task(title: string): Task {
    const found = this.tasks.find((task) => task.title === title);
    if (!found) throw new Error(`no task "${title}" among ${this.tasks.map((task) => task.title).join(', ')}`);
    return found;
  }

  say(message: string, { why, ...more }: Partial<ChatRequest> & { why?: WhyFacts } = {}): ChatReply {
    return this.send({ kind: 'message', message, keep: [], take: [], ...more } as ChatRequest, why);
  }

  /** Says something that is one command, and gives what became of it. */
  command(message: string): CommandResult {
    const { commands } = this.say(message);
    if (commands.length !== 1 || !commands[0]) throw new Error(`${commands.length} commands: ${message}`);
    return commands[0];
  }

  /** What becomes of a command, however it would be said. */
  run(command: Command): CommandResult {
    const waiting = { id: 'a-question', kind: 'which', text: 'Which?', settled: {} } as const;
    const choices = [{ id: 'a-choice', label: 'This', settles: {} }];
    const expiresAt = new Date(this.now.getTime() + 1_000).toISOString();
    this.account.pending = { ...waiting, queue: [], command, choices, expiresAt };
    return this.choose('a-choice').commands[0] as CommandResult;
  }

  choose(id: string): ChatReply {
    return this.send({ kind: 'choice', id });
  }

  decide(id: string, accept: boolean): ChatReply {
    return this.send({ kind: 'proposal', id, accept });
  }

  preview(message: string): ChatReply {
    const workspace = this.workspace();
    const reply = preview(workspace, { kind: 'message', message, keep: [], take: [] });
    expect(workspace.hasChanges).toBe(false);
    return reply;
  }

  /** Changes a task behind the chat's back. */
  change(how: (task: Task) => Task, id: string): void {
    const record = this.account.records.get(id);
    if (record) this.account.records.set(id, { ...record, task: how(record.task) });
  }

  later(minutes: number): this {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
    return this;
  }

  /** Takes a turn and commits it; it is taken twice, as after a conflict, which must make no difference. */
  send(request: ChatRequest, why?: WhyFacts): ChatReply {
    takeTurn(this.workspace(), request, why);
    const workspace = this.workspace();
    const reply = takeTurn(workspace, request, why);
    this.commit(workspace);
    return reply;
  }

  private workspace(): Workspace {
    return new Workspace(this.account, { actor: { kind: 'user', id: USER }, now: this.now });
  }

  private commit(workspace: Workspace): void {
    const draft = workspace.draft(() => undefined);
    draft.events.forEach(({ type, data }, i) => event(type, { ...data, ...this.stamp(i) } as never));
    for (const { request } of draft.operations) {
      if (request.key.startsWith('c/')) this.messages.push(copy(request.value) as unknown as ChatMessage);
    }
    const head = { version: ++this.version, userVersion: 1, data: copy(draft.data as unknown as AccountHead) };
    this.projection.apply(this.account, { images: copy(draft.images as AccountImages), head: head as never });
  }

  private stamp(i: number) {
    const eventId = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    return { eventId, userId: USER, userVersion: 1, occurredAt: this.now.toISOString(), correlationId: 'a-request' };
  }
}

/** What would come back from the store. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
