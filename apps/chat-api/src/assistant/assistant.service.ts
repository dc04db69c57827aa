import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Conversation, toDomainError, type Tool as OfferedTool } from '@errand/dapr';
import { randomUUID } from 'node:crypto';
import { Accounts, type Caller } from '../account/accounts.service.js';
import { Workspace } from '../account/workspace.js';
import { keepMessage } from '../chat/conversation/keep-message.js';
import type { PreviewRequest } from '../chat/request.js';
import { hear } from '../chat/turn/hear.js';
import { plainText } from '../chat/turn/plain-text.js';
import type { ChatReply } from '../chat/turn/reply.js';
import { takeTurn } from '../chat/turn/turn.js';
import { Turn } from '../chat/turn/turn-context.js';
import { Shelves } from '../shelf/shelf.service.js';
import { toolNamed } from '../tools/catalog.js';
import { refusalOf } from '../tools/refusal-of.js';
import { ToolSchemas } from '../tools/tool-schemas.js';
import { Tools, type ToolCaller } from '../tools/tools.service.js';
import { runAgent, type Ended, type World } from './agent/agent.js';
import { LIMITS } from './agent/limits.js';
import { Allowance } from './allowance.js';
import { opening } from './opening.js';

/** What the model may do in the person's name; what deletes or changes much waits for a yes all the same. */
const SCOPES = ['read', 'write'] as const;
const NAME = 'the assistant';

/** Answers by a language model what the grammar does not understand, where a component brings one. Without one it is not asked. */
@Injectable()
export class Assistant implements OnApplicationBootstrap {
  private readonly logger = new Logger(Assistant.name);
  private isThere = false;

  constructor(
    private readonly accounts: Accounts,
    private readonly shelves: Shelves,
    private readonly tools: Tools,
    private readonly schemas: ToolSchemas,
    private readonly model: Conversation,
    private readonly allowance: Allowance,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.isThere = await this.model.isThere();
    this.logger.log(this.isThere ? 'a language model answers what the grammar does not' : 'no language model');
  }

  /** Whether a request is for the model: there is one, and these are words that the grammar cannot read with certainty. */
  async answers({ userId, actor }: Caller, request: PreviewRequest): Promise<boolean> {
    if (!this.isThere) return false;
    const { account } = await this.accounts.read(userId);
    const { steps } = hear(new Turn(new Workspace(account, { actor, now: new Date() })), request);
    return steps.some(({ command }) => command.intent === 'unknown');
  }

  /**
   * Lets the model work, and keeps what was said. Where it does not come to an end, the answer is the grammar's, and says why.
   *
   * @throws KeyReusedError, OutcomeUnknownError, OverloadedError, StateError
   */
  answer(caller: Caller, request: PreviewRequest): Promise<ChatReply> {
    const own = { ...caller, idempotency: undefined };
    return this.accounts.once(caller, async () => {
      const { why, ended } = await this.work(caller, request);
      return this.accounts.change(own, (workspace) => {
        const note = why && new Turn(workspace).texts.assistant.gaveUp(why, ended.deeds.length);
        return why ? takeTurn(workspace, request, note) : told(workspace, plainText(request.message), ended);
      });
    });
  }

  private async work(caller: Caller, { message }: PreviewRequest) {
    const { userId } = caller;
    const left = await this.allowance.left(userId);
    if (left === 0) return { why: 'allowance' as const, ended: { deeds: [], tokens: 0 } };
    const limits = { ...LIMITS, tokens: Math.min(LIMITS.tokens, left) };
    const ended = await runAgent(await this.opening(caller, message), this.offered(), this.worldOf(caller), limits);
    if (ended.error) this.logger.warn({ err: ended.error }, 'the language model failed');
    if (ended.tokens > 0) await this.allowance.spend(userId, ended.tokens);
    return { why: ended.gaveUp, ended };
  }

  private async opening({ userId, actor }: Caller, message: string) {
    const [{ account }, { lists, tags }] = await Promise.all([
      this.accounts.read(userId),
      this.shelves.overview(userId),
    ]);
    const { clock } = new Turn(new Workspace(account, { actor, now: new Date() }));
    const names = (counted: readonly { name: string }[]): string[] => counted.map(({ name }) => name);
    const locale = account.profile?.locale ?? 'en';
    return opening(plainText(message), { clock, locale, lists: names(lists), tags: names(tags) });
  }

  private offered(): OfferedTool[] {
    return this.tools.offered(SCOPES).map((tool) => {
      const { name, description } = tool;
      return { name, description, parameters: this.schemas.of(tool) };
    });
  }

  private worldOf({ userId, idempotency }: Caller): World {
    const caller: ToolCaller = { userId, actor: { kind: 'assistant', id: userId }, name: NAME, scopes: SCOPES };
    return {
      now: () => performance.now(),
      ask: (question, milliseconds) => this.model.converse(question, milliseconds),
      call: async (name, input, step) => {
        const own = idempotency && {
          ...idempotency,
          key: `${idempotency.key} ${step} ${name} ${JSON.stringify(input)}`,
        };
        try {
          return { answer: await this.tools.call({ ...caller, idempotency: own }, name, input), failed: false };
        } catch (error) {
          if (!toDomainError(error)) this.logger.error(error);
          return { answer: refusalOf(error), failed: true };
        }
      },
    };
  }
}

/** Keeps what the person and the model said. */
function told(workspace: Workspace, said: string, { text = '', deeds }: Ended): ChatReply {
  const shown = deeds.map(({ tool, failed }) => ({ tool, title: toolNamed(tool)?.title ?? tool.slice(0, 80), failed }));
  const reply: ChatReply = { id: randomUUID(), reply: plainText(text), commands: [], deeds: shown };
  keepMessage(workspace, { id: randomUUID(), role: 'user', text: said });
  keepMessage(workspace, { id: reply.id, role: 'assistant', text: reply.reply, commands: [], deeds: shown });
  return reply;
}
