import type { CloudEvent } from '@errand/events';
import type { Sidecar } from '../client/sidecar.js';
import type { StateOperation } from '../state/operations.js';
import type { FakeBroker } from './fake-broker.js';
import type { FakeStore } from './fake-store.js';
import type { Call as Planned, FaultPlan } from './fault-plan.js';

interface Call {
  method: string;
  body?: object;
}

interface BulkEntry {
  entryId: string;
  event: string;
}

/**
 * One replica's sidecar on a shared store and broker: speaks the HTTP API's shapes, fails the way the SDK does, and can be frozen or
 * killed together with its app (the calls under way happen or not, the app hears nothing).
 */
export class FakeSidecar {
  readonly url = 'http://sidecar';
  private gate: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;

  constructor(
    readonly name: string,
    private readonly store: FakeStore,
    private readonly broker: FakeBroker,
    private readonly plan: FaultPlan,
  ) {}

  /** As the classes of this library want it. */
  asSidecar(): Sidecar {
    return this as unknown as Sidecar;
  }

  get raw() {
    return { execute: (path: string, call: Call) => this.execute(path, call) };
  }

  get client() {
    return {
      state: { getBulk: (_component: string, keys: string[]) => this.readAll(keys) },
      pubsub: {
        publish: async (_pubsub: string, topic: string, event: CloudEvent) => {
          try {
            await this.publish(topic, [event]);
            return {};
          } catch (error) {
            return { error };
          }
        },
      },
    };
  }

  /** Nothing leaves the app and nothing reaches it. */
  freeze(): void {
    this.gate = new Promise((resolve) => (this.open = resolve));
  }

  thaw(): void {
    this.open();
  }

  /** As `freeze`, for ever. */
  kill(): void {
    this.gate = new Promise(() => undefined);
  }

  private async execute(path: string, { body }: Call): Promise<unknown> {
    if (path.includes('/publish/bulk/')) {
      const entries = body as BulkEntry[];
      return this.publish(
        String(path.split('/').at(-1)?.split('?')[0]),
        entries.map(({ event }) => JSON.parse(event) as CloudEvent),
        true,
      );
    }
    const operations = (body as { operations: object[] }).operations.map(asObject);
    const keys = operations.map(({ request }) => request.key);
    return this.perform({ kind: 'transact', keys }, () => {
      if (this.store.away) throw answer(500, 'the store is away');
      refuseIllegal(keys);
      if (keys.some((key) => key.includes('poison'))) throw answer(500, 'cannot store this');
      try {
        this.store.commit(operations);
      } catch (error) {
        throw answer(500, String(error), 'ERR_STATE_TRANSACTION');
      }
      return '';
    });
  }

  /** Not a snapshot: half of the keys are read a moment after the other. */
  private async readAll(keys: string[]): Promise<unknown[]> {
    const { early, gap } = this.plan.tear(keys);
    const found = new Map<string, unknown>();
    const read = (some: string[]): void => {
      if (this.store.away) throw answer(500, 'the store is away');
      refuseIllegal(keys);
      for (const key of some) found.set(key, this.itemOf(key));
    };
    await this.perform({ kind: 'read', keys }, async () => {
      read(keys.filter((key) => early.has(key)));
      await pause(gap);
      read(keys.filter((key) => !early.has(key)));
    });
    return keys.map((key) => found.get(key));
  }

  private itemOf(key: string): object {
    const item = this.store.read(key);
    return item ? { key, data: JSON.parse(JSON.stringify(item.value)) as unknown, etag: item.etag } : { key };
  }

  private publish(topic: string, events: CloudEvent[], bulk = false): Promise<unknown> {
    return this.perform({ kind: 'publish', keys: events.map(({ id }) => id) }, () => {
      const refused = events.filter((event) => !this.broker.accept(this.name, topic, event, this.plan));
      if (refused.length === 0) return '';
      const failedEntries = refused.map(({ id }) => ({ entryId: id, error: 'broker away' }));
      const body = bulk ? { failedEntries, errorCode: 'ERR_PUBSUB_PUBLISH_MESSAGE' } : undefined;
      throw answer(500, 'broker away', 'ERR_PUBSUB_PUBLISH_MESSAGE', body);
    });
  }

  private async perform<T>(call: Omit<Planned, 'by'>, effect: () => T | Promise<T>): Promise<T> {
    const fault = this.plan.next({ ...call, by: this.name });
    await this.gate;
    await pause(fault.before);
    if (fault.kind === 'late') {
      void pause(fault.late).then(() => attempt(effect));
      return new Promise(() => undefined);
    }
    const outcome = fault.kind === 'failed' ? { error: answer(500, 'try later') } : await attempt(effect);
    await pause(fault.after);
    await this.gate;
    if (fault.kind === 'lost') throw new TypeError('request to http://sidecar failed, reason: socket hang up');
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }
}

/** daprd keeps `||` for itself: it refuses the whole call, a read as well as a transaction. */
function refuseIllegal(keys: readonly string[]): void {
  if (keys.some((key) => key.includes('||'))) throw answer(400, 'illegal key', 'ERR_MALFORMED_REQUEST');
}

async function attempt<T>(effect: () => T | Promise<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await effect() };
  } catch (error) {
    return { error };
  }
}

/** An operation whose value came as text. */
function asObject(sent: object): StateOperation {
  const { operation, request } = sent as Omit<StateOperation, 'request'> & { request: { key: string; value?: string } };
  const value =
    request.value === undefined ? {} : { value: JSON.parse(request.value) as StateOperation['request']['value'] };
  return { operation, request: { ...request, ...value } } as StateOperation;
}

/** An answer of the sidecar as the SDK throws it. */
function answer(
  status: number,
  message: string,
  errorCode = 'ERR_INTERNAL',
  body: object = { errorCode, message },
): Error {
  return Object.assign(new TypeError(JSON.stringify({ error: 'error', error_msg: JSON.stringify(body), status })));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
