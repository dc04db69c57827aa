import { Injectable } from '@nestjs/common';
import { InvalidInputError, StateStore } from '@errand/dapr';
import { Accounts } from '../../account/accounts.service.js';
import { Assistant } from '../../assistant/assistant.service.js';
import type { WorkingTurn } from '../turn/reply.js';
import type { ChatMessage } from './message.record.js';
import { readMessages } from './read-messages.js';

/** A page of the conversation; `nextCursor` leads to older ones, null at the beginning. */
export interface MessagePage {
  items: ChatMessage[];
  nextCursor: string | null;
  /** What the language model is at work on: on the newest page. */
  turn?: WorkingTurn;
}

/** Reads what was said. */
@Injectable()
export class Conversation {
  constructor(
    private readonly accounts: Accounts,
    private readonly store: StateStore,
    private readonly assistant: Assistant,
  ) {}

  /**
   * Without a cursor the newest messages, with one those before them. Within a page the oldest comes first, as people read.
   *
   * @throws InvalidInputError for a foreign cursor
   */
  async page(userId: string, limit: number, cursor?: string): Promise<MessagePage> {
    const { account } = await this.accounts.read(userId);
    const end = cursor === undefined ? account.nextMessage : readCursor(cursor, account.nextMessage);
    const start = Math.max(1, end - limit);
    const [found, turn] = await Promise.all([
      readMessages(this.store, userId, { from: start, end }),
      cursor === undefined ? this.assistant.working(account) : undefined,
    ]);
    const items = found.filter((one) => one !== undefined);
    return { items, nextCursor: start > 1 ? String(start) : null, ...(turn && { turn }) };
  }
}

/** The number of the message that the page ends before. */
function readCursor(cursor: string, most: number): number {
  const n = /^[1-9]\d{0,14}$/.test(cursor) ? Number(cursor) : NaN;
  if (n <= most) return n;
  const remedy = 'Take nextCursor from the page before.';
  throw new InvalidInputError([{ pointer: 'cursor', message: 'is not a cursor of this conversation', remedy }]);
}
