import { Injectable } from '@nestjs/common';
import { StateStore, type Message, type Tool as OfferedTool } from '@errand/dapr';
import type { Account } from '../../account/account.js';
import { Accounts } from '../../account/accounts.service.js';
import { Workspace } from '../../account/workspace.js';
import { readMessages } from '../../chat/conversation/read-messages.js';
import { plainText } from '../../chat/turn/plain-text.js';
import { Shelves } from '../../shelf/shelf.service.js';
import { clockOf } from '../../tasks/clock/clock-of.js';
import { ToolSchemas } from '../../tools/tool-schemas.js';
import { Tools } from '../../tools/tools.service.js';
import { opening } from '../opening.js';
import { cut } from '../words/cut.js';
import { SCOPES } from './scopes.js';
import type { TurnRecord } from './turn.record.js';

/** Messages before a sentence, how long ago, and how much of each. */
const MOST_BEFORE = 6;
const BEFORE_MS = 10 * 60_000;
const MOST_CHARACTERS = 500;

/** What a model is told before it works: who it is for, what was said, and what it may call. */
@Injectable()
export class Briefing {
  constructor(
    private readonly accounts: Accounts,
    private readonly shelves: Shelves,
    private readonly tools: Tools,
    private readonly schemas: ToolSchemas,
    private readonly store: StateStore,
  ) {}

  async opening(userId: string, { request, actor, at }: TurnRecord): Promise<Message[]> {
    const [{ account }, { lists, tags }] = await Promise.all([
      this.accounts.read(userId),
      this.shelves.overview(userId),
    ]);
    const before = await this.saidBefore(account, at);
    const clock = clockOf(new Workspace(account, { actor, now: new Date() }));
    const names = (counted: readonly { name: string }[]): string[] => counted.map(({ name }) => name);
    const locale = account.profile?.locale ?? 'en';
    return opening(plainText(request.message), { clock, locale, lists: names(lists), tags: names(tags), before });
  }

  /** What a sentence may refer to: the last exchanges before it, beginning with the person. */
  private async saidBefore({ userId, nextMessage }: Account, at: string): Promise<Message[]> {
    const from = Math.max(1, nextMessage - MOST_BEFORE - 1);
    const found = await readMessages(this.store, userId, { from, end: nextMessage });
    const since = new Date(Date.parse(at) - BEFORE_MS).toISOString();
    const said = found.flatMap((one): Message[] => {
      const { role, text, at: when } = one ?? { role: 'reminder', text: '', at: '' };
      if (role !== 'user' && role !== 'assistant') return [];
      return when < at && when > since ? [{ role, text: cut(text, MOST_CHARACTERS) }] : [];
    });
    const begins = said.findIndex(({ role }) => role === 'user');
    return begins < 0 ? [] : said.slice(begins);
  }

  offered(): OfferedTool[] {
    return this.tools.offered(SCOPES).map((tool) => {
      const { name, description } = tool;
      return { name, description, parameters: this.schemas.of(tool) };
    });
  }
}
