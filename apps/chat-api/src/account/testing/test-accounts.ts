import { Outbox, type EventPublisher, type ServiceConfig } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { TOPICS, type CloudEvent } from '@errand/events';
import { LiveAnnouncer } from '../../live/live-announcer.js';
import { Accounts } from '../accounts.service.js';
import { CHUNK_PLAN } from '../snapshot/chunk-plan.js';
import { Snapshots } from '../snapshot/snapshots.js';

let replicas = 0;

/** One replica's accounts on a store in memory, put together as Nest does it. For unit specs. */
export class TestAccounts {
  /** Events as they left, live messages aside. */
  readonly published: CloudEvent[] = [];
  readonly announced: CloudEvent[] = [];
  readonly accounts: Accounts;
  readonly snapshots: Snapshots;
  private readonly outbox: Outbox;

  private constructor(
    readonly state: MemoryState,
    plan: typeof CHUNK_PLAN,
  ) {
    const take = (topic: string, events: readonly CloudEvent[]) =>
      (topic === TOPICS.taskUpdates ? this.announced : this.published).push(...events);
    const publisher = {
      publish: async (_pubsub: string, topic: string, event: CloudEvent) => void take(topic, [event]),
      publishBulk: async (_pubsub: string, topic: string, events: readonly CloudEvent[]) => {
        take(topic, events);
        return [];
      },
    } as unknown as EventPublisher;
    this.outbox = new Outbox(state.asStore, publisher, { POD_NAME: `test-${++replicas}` } as ServiceConfig);
    this.snapshots = new Snapshots(state.asStore, plan);
    this.accounts = new Accounts(this.outbox, state.asStore, new LiveAnnouncer(publisher), this.snapshots);
  }

  /** Another replica is one on the same state. */
  static async start(state = new MemoryState(), plan = CHUNK_PLAN): Promise<TestAccounts> {
    const replica = new TestAccounts(state, plan);
    await replica.outbox.onApplicationBootstrap();
    return replica;
  }

  /** Keys in the store that begin so. */
  keys(prefix: string): string[] {
    return [...this.state.values.keys()].filter((key) => key.startsWith(prefix));
  }

  stop(): Promise<void> {
    return this.outbox.onApplicationShutdown();
  }
}
