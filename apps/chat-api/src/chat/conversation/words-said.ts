import { Injectable } from '@nestjs/common';
import { StateStore } from '@errand/dapr';
import { Accounts } from '../../account/accounts.service.js';
import type { ChatMessage } from './message.record.js';
import { readMessages } from './read-messages.js';

/** A model may work for a minute before what was said is kept, and clocks of two replicas differ. */
const AROUND_MS = 5 * 60_000;
/** Messages that are looked at around a moment. */
const MOST_READ = 200;
/** Sentences before, which the one that led to a change answered questions about. */
const MOST_BEFORE = 3;

type Messages = (from: number, count: number) => Promise<(ChatMessage | undefined)[]>;

/** What a person said. */
export interface Said {
  text: string;
  at: string;
}

/** Finds what was said with a request. Messages lie in the order of time, so they are their own index. */
@Injectable()
export class WordsSaid {
  constructor(
    private readonly accounts: Accounts,
    private readonly store: StateStore,
  ) {}

  /**
   * The sentence of a request, after those whose questions it answered; none when nothing was said, or it is not kept.
   *
   * @param at when it led to a change, RFC 3339
   */
  async with(userId: string, correlationId: string, at: string): Promise<Said[]> {
    const { account } = await this.accounts.read(userId);
    const { nextMessage } = account;
    const read: Messages = (from, count) =>
      readMessages(this.store, userId, { from: Math.max(1, from), end: Math.min(nextMessage, from + count) });
    const start = await firstAfter(Date.parse(at) - AROUND_MS, nextMessage, read);
    const around = await read(start - 2 * MOST_BEFORE, MOST_READ);
    const own = around.findIndex((one) => one?.role === 'user' && one.correlationId === correlationId);
    return own < 0 ? [] : withQuestions(around, own).map(({ text, at: when }) => ({ text, at: when }));
  }
}

/** Number of the first message at the moment or after it. */
async function firstAfter(moment: number, end: number, read: Messages): Promise<number> {
  let low = 1;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [message] = await read(middle, 1);
    if (message && Date.parse(message.at) >= moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The message, after the sentences that led to the questions it answered. */
function withQuestions(messages: readonly (ChatMessage | undefined)[], own: number): ChatMessage[] {
  const talk = messages.map((one, i) => ({ one, i })).filter(({ one }) => one && one.role !== 'reminder');
  let at = talk.findIndex(({ i }) => i === own);
  const found = [talk[at]?.one as ChatMessage];
  while (found.length <= MOST_BEFORE) {
    const [said, asked, , answered] = [-2, -1, 0, 1].map((step) => talk[at + step]?.one);
    if (!said || said.role !== 'user' || !isAnswerTo(answered, asked)) break;
    found.unshift(said);
    at -= 2;
  }
  return found;
}

/** Whether a reply carries out, or asks on about, what the one before it asked about. */
function isAnswerTo(reply: ChatMessage | undefined, asked: ChatMessage | undefined): boolean {
  const open = (asked?.commands ?? []).filter(({ status }) => status === 'asked' || status === 'proposed');
  return open.some((one) => (reply?.commands ?? []).some((done) => subjectOf(done) === subjectOf(one)));
}

function subjectOf(command: NonNullable<ChatMessage['commands']>[number]): string {
  const { intent, title, target, filter } = command as {
    intent: string;
    title?: string;
    target?: string;
    filter?: object;
  };
  return JSON.stringify([intent, title, target, filter]);
}
