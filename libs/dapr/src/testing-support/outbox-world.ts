import 'reflect-metadata';
import type { CloudEvent } from '@errand/events';
import { ServiceConfig } from '../config/service-config.js';
import { OutcomeUnknownError } from '../outbox/outbox.errors.js';
import { Outbox } from '../outbox/outbox.service.js';
import type { VersionEntry } from '../outbox/records.js';
import type { StreamStore } from '../outbox/stream-store.js';
import { EventPublisher } from '../publish/event-publisher.js';
import { StateStore } from '../state/state-store.js';
import { deedDraft, deedsIn, type DeedOptions, type Deeds } from './deeds.js';
import { FakeBroker } from './fake-broker.js';
import { FakeSidecar } from './fake-sidecar.js';
import { FakeStore } from './fake-store.js';
import type { FaultPlan } from './fault-plan.js';

/** One replica of an app: its sidecar and its outbox. */
export class Replica {
  readonly sidecar: FakeSidecar;
  readonly store: StateStore;
  readonly outbox: Outbox;
  readonly streams: StreamStore<Deeds>;
  alive = true;

  constructor(
    readonly podName: string,
    readonly incarnation: number,
    world: World,
  ) {
    this.sidecar = new FakeSidecar(`${podName}#${incarnation}`, world.store, world.broker, world.plan);
    this.store = new StateStore(this.sidecar.asSidecar());
    const publisher = new EventPublisher(this.sidecar.asSidecar());
    this.outbox = new Outbox(this.store, publisher, Object.assign(new ServiceConfig(), { POD_NAME: podName }));
    this.streams = this.outbox.streams(deedsIn(this.store));
  }
}

/** Several replicas of an app on one store and one broker, and a record of what each of them answered. */
export class World {
  readonly store = new FakeStore();
  readonly broker = new FakeBroker();
  readonly replicas: Replica[] = [];
  /** Deeds that were answered with success, refused for certain, or neither. */
  readonly accepted = new Map<string, string>();
  readonly refused = new Set<string>();
  readonly unknown = new Set<string>();
  /** Reads that did not show what had been accepted before them. */
  readonly staleReads: string[] = [];
  private deeds = 0;

  constructor(readonly plan: FaultPlan) {}

  /** Starts a replica; one that fails to start is started again, as its supervisor would. */
  start(podName: string): void {
    const former = this.replicas.filter((replica) => replica.podName === podName);
    const replica = new Replica(podName, former.length, this);
    this.replicas.push(replica);
    replica.outbox.onApplicationBootstrap().catch(() => {
      this.crash(replica);
      setTimeout(() => this.start(podName), 1_000);
    });
  }

  /** The newest replica of that name. */
  replica(podName: string): Replica {
    const found = this.replicas.filter((one) => one.podName === podName).at(-1);
    if (!found) throw new RangeError(`no replica ${podName}`);
    return found;
  }

  /** kill -9: what is under way at the store and the broker happens or not, the replica does nothing any more. */
  crash(replica: Replica): void {
    replica.alive = false;
    replica.sidecar.kill();
    const { lanes, drainer } = replica.outbox as unknown as Record<'lanes' | 'drainer', { timer?: NodeJS.Timeout }>;
    clearInterval(lanes.timer);
    clearInterval(drainer.timer);
  }

  /** One change of a stream through a replica; its outcome is recorded. */
  async act(replica: Replica, stream: string, options: DeedOptions = {}): Promise<void> {
    const deed = `deed-${++this.deeds}`;
    this.unknown.add(deed);
    try {
      await replica.streams.change(stream, (state) => deedDraft(stream, state, deed, options));
      this.settle(deed);
      this.accepted.set(deed, stream);
    } catch (error) {
      if (error instanceof OutcomeUnknownError) return;
      this.settle(deed);
      this.refused.add(deed);
    }
  }

  /** Reads a stream and notes what it should have shown and did not. */
  async look(replica: Replica, stream: string): Promise<void> {
    const before = [...this.accepted].filter(([, of]) => of === stream).map(([deed]) => deed);
    const { state } = await replica.streams.read(stream).catch(() => ({ state: { done: before } }));
    this.staleReads.push(...before.filter((deed) => !state.done.includes(deed)));
  }

  /** Version entries in the order in which they were committed. */
  versions(): { stream: string; entry: VersionEntry }[] {
    return this.written(/^v\/(.+)\/\d+$/).map(({ match, value }) => ({
      stream: String(match[1]),
      entry: value as VersionEntry,
    }));
  }

  /** Every event of every committed transaction. */
  events(): CloudEvent[] {
    const slots = this.written(/^lane\/.+\/\d+$/).map(({ value }) => value as { entries: { events?: CloudEvent[] }[] });
    return [
      ...slots.flatMap(({ entries }) => entries.flatMap(({ events = [] }) => events)),
      ...this.versions().flatMap(({ entry }) => (entry as { events?: CloudEvent[] }).events ?? []),
    ];
  }

  private written(pattern: RegExp): { match: RegExpExecArray; value: unknown }[] {
    return this.store.log.flatMap(({ operations }) =>
      operations.flatMap(({ operation, request: { key, value } }) => {
        const match = operation === 'upsert' ? pattern.exec(key) : null;
        return match ? [{ match, value }] : [];
      }),
    );
  }

  private settle(deed: string): void {
    this.unknown.delete(deed);
  }
}
