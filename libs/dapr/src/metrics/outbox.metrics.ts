import { Injectable } from '@nestjs/common';
import { ANSWER_SECONDS } from './buckets.js';
import { Metrics } from './metrics.js';

const CHANGES = [1, 2, 4, 8, 16, 32, 64];

/** Why a change was not committed, by the name of its error. */
const REASONS: Record<string, string> = {
  ConflictError: 'conflict',
  GuardExistsError: 'repeated',
  OutcomeUnknownError: 'unknown',
  OverloadedError: 'overloaded',
  ChangeTooLargeError: 'too_large',
};

/** What waits in the outbox now. */
export interface OutboxBacklog {
  /** Committed events that the broker has not accepted. */
  readonly size: number;
  /** When the oldest of them happened, ms since 1970; undefined when there is none. */
  readonly oldest: number | undefined;
}

/** The way from a decision to the broker. */
@Injectable()
export class OutboxMetrics {
  private readonly changes;
  private readonly confirmed;
  private readonly unconfirmed;
  private readonly refused;
  private readonly drained;

  constructor(private readonly metrics: Metrics = new Metrics()) {
    const batch = { name: 'errand_outbox_batch_changes', help: 'Changes in each transaction that was sent.' };
    this.changes = metrics.histogram(batch, CHANGES).of();
    const transactions = metrics.histogram(
      {
        name: 'errand_outbox_transaction_seconds',
        help: 'Duration of transactions: confirmed, or unconfirmed (read back, and sent again if they are not there).',
        labels: ['result'],
      },
      ANSWER_SECONDS,
    );
    this.confirmed = transactions.of('confirmed');
    this.unconfirmed = transactions.of('unconfirmed');
    this.refused = metrics.counter({
      name: 'errand_outbox_refused_changes_total',
      help: 'Changes that were not committed, by reason; after a conflict they are decided again.',
      labels: ['reason'],
    });
    for (const reason of [...Object.values(REASONS), 'failed']) this.refused.of(reason);
    this.drained = metrics
      .counter({ name: 'errand_outbox_drained_entries_total', help: 'Entries published for replicas that were gone.' })
      .of();
  }

  /** Shows how much waits, and for how long. */
  watch(backlog: OutboxBacklog): void {
    this.metrics.gauge(
      { name: 'errand_outbox_pending_events', help: 'Committed events that the broker has not accepted yet.' },
      () => backlog.size,
    );
    this.metrics.gauge(
      {
        name: 'errand_outbox_lag_seconds',
        help: 'Age of the oldest committed event that the broker has not accepted.',
      },
      () => (backlog.oldest === undefined ? 0 : Math.max(0, Date.now() - backlog.oldest) / 1_000),
    );
  }

  /** A transaction of so many changes ended. */
  transaction(changes: number, seconds: number, isConfirmed: boolean): void {
    this.changes.observe(changes);
    (isConfirmed ? this.confirmed : this.unconfirmed).observe(seconds);
  }

  /** A change was not committed. */
  refusal(error: unknown): void {
    this.refused.of(REASONS[(error as { name?: string } | undefined)?.name ?? ''] ?? 'failed').add();
  }

  /** What a dead replica left was published. */
  drain(entries: number): void {
    this.drained.add(entries);
  }
}
