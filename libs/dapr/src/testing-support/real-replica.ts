import 'reflect-metadata';
import { Sidecar } from '../client/sidecar.js';
import { parseConfig } from '../config/parse-config.js';
import { ServiceConfig } from '../config/service-config.js';
import { Invoker } from '../invoke/invoker.js';
import { JobScheduler } from '../jobs/job-scheduler.js';
import { Outbox } from '../outbox/outbox.service.js';
import type { StreamStore } from '../outbox/stream-store.js';
import { EventPublisher } from '../publish/event-publisher.js';
import { Secrets } from '../secrets/secrets.js';
import { StateStore } from '../state/state-store.js';
import { deedDraft, deedsIn, type DeedOptions, type Deeds } from './deeds.js';

/** The building blocks of one app on a real sidecar, put together as DaprModule does it, without an HTTP server. */
export class RealReplica {
  readonly sidecar: Sidecar;
  readonly state: StateStore;
  readonly publisher: EventPublisher;
  readonly jobs: JobScheduler;
  readonly invoker: Invoker;
  readonly secrets: Secrets;
  readonly outbox: Outbox;
  readonly streams: StreamStore<Deeds>;
  private hasOutbox = false;

  private constructor(readonly config: ServiceConfig) {
    this.sidecar = new Sidecar(config);
    this.state = new StateStore(this.sidecar);
    this.publisher = new EventPublisher(this.sidecar);
    this.jobs = new JobScheduler(this.sidecar);
    this.invoker = new Invoker(this.sidecar);
    this.secrets = new Secrets(this.sidecar);
    this.outbox = new Outbox(this.state, this.publisher, config);
    this.streams = this.outbox.streams(deedsIn(this.state));
  }

  /** Waits for the sidecar that the environment names. @throws ConfigError, TokenRefusedError */
  static async on(environment: Record<string, string | undefined>): Promise<RealReplica> {
    const replica = new RealReplica(parseConfig(ServiceConfig, environment));
    await replica.sidecar.onModuleInit();
    return replica;
  }

  /** Opens a lane and begins to drain those of others. */
  async startOutbox(): Promise<void> {
    await this.outbox.onApplicationBootstrap();
    this.hasOutbox = true;
  }

  /** One deed more in the stream. `decided` runs after each decision, before anything is written. */
  act(stream: string, deed: string, options: DeedOptions = {}, decided = (): void => undefined): Promise<string> {
    return this.streams.change(stream, (state) => {
      const draft = deedDraft(stream, state, deed, options);
      decided();
      return draft;
    });
  }

  async stop(): Promise<void> {
    if (this.hasOutbox) await this.outbox.onApplicationShutdown();
    await this.sidecar.onApplicationShutdown();
  }
}
