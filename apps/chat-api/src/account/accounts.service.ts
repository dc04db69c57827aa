import { Injectable } from '@nestjs/common';
import {
  DomainError,
  GuardExistsError,
  Outbox,
  StateStore,
  type Decision,
  type Head,
  type StreamStore,
} from '@errand/dapr';
import type { Actor, CloudEvent } from '@errand/events';
import {
  ANSWERED,
  answeredKey,
  KeyReusedError,
  rememberAnswer,
  type IdempotencyKey,
} from '../idempotency/idempotency.js';
import { LiveAnnouncer } from '../live/live-announcer.js';
import type { Account } from './account.js';
import { AccountProjection } from './account.projection.js';
import { Workspace } from './workspace.js';

/** Who asks for a change, and under which key. */
export interface Caller {
  userId: string;
  actor: Actor;
  idempotency?: IdempotencyKey | undefined;
}

type Decide<R> = (workspace: Workspace) => R;

/** The only writer of accounts: runs decisions on a user's state and commits them through the outbox, each key once. */
@Injectable()
export class Accounts {
  private readonly streams: StreamStore<Account>;

  constructor(
    outbox: Outbox,
    private readonly store: StateStore,
    private readonly live: LiveAnnouncer,
  ) {
    this.streams = outbox.streams(new AccountProjection(store));
  }

  /** The account as it is now, to read only. */
  async read(userId: string): Promise<{ account: Account; head: Head }> {
    const { state, head } = await this.streams.read(userId);
    return { account: state, head };
  }

  /**
   * Runs a decision and commits what it decided, as one change. A request repeated under its idempotency key gets its first answer.
   *
   * @param decide works on the workspace and returns the answer; may run again after a conflict; throws DomainError to refuse
   * @throws KeyReusedError, OutcomeUnknownError, OverloadedError, StateError
   */
  async change<R>(caller: Caller, decide: Decide<R>): Promise<R> {
    try {
      const { answer, committed } = await this.streams.change(caller.userId, (account) =>
        this.decide(account, caller, decide),
      );
      return committed ? answer : ((await this.earlierAnswer<R>(caller)) ?? { answer }).answer;
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof GuardExistsError)) throw error;
      const earlier = await this.earlierAnswer<R>(caller);
      if (earlier) return earlier.answer;
      throw error;
    }
  }

  private decide<R>(account: Account, caller: Caller, decide: Decide<R>): Decision<{ answer: R; committed: boolean }> {
    const workspace = new Workspace(account, { actor: caller.actor, now: new Date() });
    const answer = decide(workspace);
    if (!workspace.hasChanges) return { answer: { answer, committed: false } };
    if (caller.idempotency) workspace.write(rememberAnswer(caller.userId, caller.idempotency, answer), true);
    return workspace.draft(({ events }) => {
      this.announce(events);
      return { answer, committed: true };
    });
  }

  private announce(events: readonly CloudEvent[]): void {
    for (const event of events) this.live.announce(event);
  }

  /** @throws KeyReusedError when the key stands for another request */
  private async earlierAnswer<R>({ userId, idempotency }: Caller): Promise<{ answer: R } | undefined> {
    if (!idempotency) return undefined;
    const found = await this.store.get(ANSWERED, answeredKey(userId, idempotency.key));
    if (!found) return undefined;
    if (found.value.requestHash !== idempotency.requestHash) throw new KeyReusedError();
    return { answer: found.value.answer as R };
  }
}
