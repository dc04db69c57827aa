import { Injectable } from '@nestjs/common';
import type { Message, Tool as OfferedTool } from '@errand/dapr';
import { Accounts } from '../../account/accounts.service.js';
import { Workspace } from '../../account/workspace.js';
import { plainText } from '../../chat/turn/plain-text.js';
import { Shelves } from '../../shelf/shelf.service.js';
import { clockOf } from '../../tasks/clock/clock-of.js';
import { ToolSchemas } from '../../tools/tool-schemas.js';
import { Tools } from '../../tools/tools.service.js';
import { opening } from '../opening.js';
import { SCOPES } from './scopes.js';
import type { TurnRecord } from './turn.record.js';

/** What a model is told before it works: who it is for, what was said, and what it may call. */
@Injectable()
export class Briefing {
  constructor(
    private readonly accounts: Accounts,
    private readonly shelves: Shelves,
    private readonly tools: Tools,
    private readonly schemas: ToolSchemas,
  ) {}

  async opening(userId: string, { request, actor }: TurnRecord): Promise<Message[]> {
    const [{ account }, { lists, tags }] = await Promise.all([
      this.accounts.read(userId),
      this.shelves.overview(userId),
    ]);
    const clock = clockOf(new Workspace(account, { actor, now: new Date() }));
    const names = (counted: readonly { name: string }[]): string[] => counted.map(({ name }) => name);
    const locale = account.profile?.locale ?? 'en';
    return opening(plainText(request.message), { clock, locale, lists: names(lists), tags: names(tags) });
  }

  offered(): OfferedTool[] {
    return this.tools.offered(SCOPES).map((tool) => {
      const { name, description } = tool;
      return { name, description, parameters: this.schemas.of(tool) };
    });
  }
}
