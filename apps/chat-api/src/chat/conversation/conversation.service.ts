import { Injectable } from '@nestjs/common';
import { InvalidInputError, StateStore } from '@errand/dapr';
import { Accounts } from '../../account/accounts.service.js';
import { MESSAGE, messageKey, type ChatMessage } from './message.record.js';

/** A page of the conversation; `nextCursor` leads to older ones, null at the beginning. */
export interface MessagePage {
  items: ChatMessage[];
  nextCursor: string | null;
}

/** Reads what was said. */
@Injectable()
export class Conversation {
  constructor(
    private readonly accounts: Accounts,
    private readonly store: StateStore,
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
    const keys = Array.from({ length: end - start }, (_, i) => messageKey(userId, start + i));
    const found = await this.store.getMany(MESSAGE, keys);
    const items = keys.flatMap((key) => found.get(key)?.value ?? []);
    return { items, nextCursor: start > 1 ? String(start) : null };
  }
}

/** The number of the message that the page ends before. */
function readCursor(cursor: string, most: number): number {
  const n = /^[1-9]\d{0,14}$/.test(cursor) ? Number(cursor) : NaN;
  if (n <= most) return n;
  const remedy = 'Take nextCursor from the page before.';
  throw new InvalidInputError([{ pointer: 'cursor', message: 'is not a cursor of this conversation', remedy }]);
}
