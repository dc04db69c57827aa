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
import type { Actor, CloudEvent, Means } from '@errand/events';
import { earlierAnswer, rememberAnswer, type IdempotencyKey } from '../idempotency/idempotency.js';
import { LiveAnnouncer } from '../live/live-announcer.js';
import { AccountDeletedError } from './account-deleted.error.js';
import type { Account, AccountHead } from './account.js';
import { AccountProjection } from './account.projection.js';
import { TurnOverError } from './turn-over.error.js';
import { Snapshots } from './snapshot/snapshots.js';
import { Workspace } from './workspace.js';

/** Who asks for a change, how, and under which key. */
export interface Caller {
  userId: string;
  actor: Actor;
  via?: Means | undefined;
  idempotency?: IdempotencyKey | undefined;
  /** The turn of the language model that asks: once it is over, nothing more is changed for it. */
  turn?: string | undefined;
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
    private readonly snapshots: Snapshots,
  ) {
    this.streams = outbox.streams(new AccountProjection(store, snapshots));
  }

  /** The account as it is now, to read only. @throws AccountDeletedError */
  async read(userId: string): Promise<{ account: Account; head: Head }> {
    const { state, head } = await this.streams.read(userId);
    if (state.deletedAt !== undefined) throw new AccountDeletedError();
    return { account: state, head };
  }

  /** Where the account stands, also one that is deleted. */
  async head(userId: string): Promise<Omit<Head, 'data'> & { data: Partial<AccountHead> }> {
    return (await this.streams.read(userId)).head;
  }

  /**
   * Runs a decision and commits what it decided, as one change. A request repeated under its idempotency key gets its first answer, one
   * that changed nothing as well: so a key is written down even when nothing else is.
   *
   * @param decide works on the workspace and returns the answer; may run again after a conflict; throws DomainError to refuse
   * @throws AccountDeletedError, KeyReusedError, OutcomeUnknownError, OverloadedError, StateError
   */
  async change<R>(caller: Caller, decide: Decide<R>): Promise<R> {
    try {
      return await this.streams.change(caller.userId, (account) => this.decide(account, caller, decide));
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof GuardExistsError)) throw error;
      const earlier = await this.earlier<R>(caller);
      if (earlier) return earlier.answer;
      throw error;
    }
  }

  /**
   * Does what lies outside of the account and does no harm when it is done again, and keeps its answer under the caller's key. Should
   * this stop before the answer is kept, the repetition does it again.
   *
   * @throws KeyReusedError before anything is done, and whatever `act` throws
   */
  async once<R>(caller: Caller, act: () => Promise<R>): Promise<R> {
    const earlier = await this.earlier<R>(caller);
    if (earlier) return earlier.answer;
    const answer = await act();
    return caller.idempotency ? this.change(caller, () => answer) : answer;
  }

  private decide<R>(account: Account, caller: Caller, decide: Decide<R>): Decision<R> {
    if (account.deletedAt !== undefined) throw new AccountDeletedError();
    const { userId, actor, via, idempotency, turn } = caller;
    if (turn !== undefined && account.turn?.id !== turn) throw new TurnOverError();
    const workspace = new Workspace(account, { actor, via, now: new Date(), turn, key: idempotency?.key });
    const answer = decide(workspace);
    if (idempotency) workspace.write(rememberAnswer(userId, idempotency, answer), true);
    if (!workspace.hasChanges) return { answer };
    return workspace.draft(({ events }) => {
      this.announce(events);
      this.snapshots.changed(account);
      return answer;
    });
  }

  private announce(events: readonly CloudEvent[]): void {
    for (const event of events) this.live.announce(event);
  }

  private earlier<R>({ userId, idempotency }: Caller): Promise<{ answer: R } | undefined> {
    return earlierAnswer(this.store, userId, idempotency);
  }
}
