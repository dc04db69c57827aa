import { DaprClient, CommunicationProtocolEnum, type HttpMethod } from '@dapr/dapr';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { ServiceConfig } from '../config/service-config.js';
import { quietSdkLogger } from './sdk-logger.js';
import { SidecarTransport } from './sidecar-transport.js';
import { TokenRefusedError } from './token-refused.error.js';
import { withTimeout } from './with-timeout.js';

const POLL_MS = 100;
const REPORT_EVERY_MS = 5_000;
const ANSWER_MS = 2_000;
/** The SDK's own check at its start; it asks for up to half a minute. */
const START_MS = 10_000;

/** What the SDK's client of one protocol offers beneath the building blocks: the calls it has no method for yet. */
export interface RawSidecar {
  execute(path: string, params: { method: string; body?: object; headers?: Record<string, string> }): Promise<unknown>;
}

/** What a sidecar tells of itself. */
export interface SidecarDescription {
  /** Of daprd. */
  version: string;
  /** Components that it loaded, by name. */
  components: string[];
  /** Topics that it is subscribed to for this app. */
  topics: string[];
}

interface Metadata {
  runtimeVersion?: string;
  components?: { name: string }[];
  subscriptions?: { topic: string }[];
}

/**
 * The app's one client of its sidecar: waits for it at the start, closes its connections at the end.
 *
 * HTTP: measured call by call against gRPC (ADR 9).
 * @see https://docs.dapr.io/developing-applications/sdks/js/js-client/
 */
@Injectable()
export class Sidecar implements OnModuleInit, OnApplicationShutdown {
  readonly client: DaprClient;
  private readonly transport = new SidecarTransport();
  private readonly logger = new Logger(Sidecar.name);

  constructor(private readonly config: ServiceConfig) {
    this.client = new DaprClient({
      daprHost: config.DAPR_HOST,
      daprPort: String(config.DAPR_HTTP_PORT),
      daprApiToken: config.DAPR_API_TOKEN,
      communicationProtocol: CommunicationProtocolEnum.HTTP,
      logger: quietSdkLogger,
    });
    this.transport.serve(this.client);
  }

  /** The base address of the sidecar's HTTP API, e.g. `http://127.0.0.1:3500`. */
  get url(): string {
    return `http://${this.config.DAPR_HOST}:${this.config.DAPR_HTTP_PORT}`;
  }

  get raw(): RawSidecar {
    return this.client.daprClient as unknown as RawSidecar;
  }

  /**
   * Waits, without end but not in silence, until the sidecar's own parts (state, secrets, pub/sub) are loaded.
   *
   * @throws TokenRefusedError when the sidecar asks for another token
   */
  async onModuleInit(): Promise<void> {
    const started = Date.now();
    let reported = started;
    while (!(await this.isReady())) {
      if (Date.now() - reported >= REPORT_EVERY_MS) {
        reported = Date.now();
        this.logger.warn(`waiting for the Dapr sidecar at ${this.url} (${Math.round((reported - started) / 1000)} s)`);
      }
      await delay(POLL_MS);
    }
    if ((await this.ask('/v1.0/metadata'))?.status === 401) throw new TokenRefusedError(this.url);
    await withTimeout('start of the Dapr client', START_MS, this.client.start());
    this.logger.log(`Dapr sidecar ready after ${Date.now() - started} ms`);
  }

  /**
   * Whether the sidecar can be called: its outbound health, which unlike `/healthz` does not wait for this app.
   * @see https://docs.dapr.io/reference/api/health_api/
   */
  async isReady(): Promise<boolean> {
    return (await this.ask('/v1.0/healthz/outbound'))?.ok ?? false;
  }

  /**
   * What it runs with; undefined when it does not answer.
   * @see https://docs.dapr.io/reference/api/metadata_api/
   */
  async describe(): Promise<SidecarDescription | undefined> {
    const answer = await this.ask('/v1.0/metadata');
    const metadata = answer?.ok ? ((await answer.json().catch(() => undefined)) as Metadata | undefined) : undefined;
    if (!metadata) return undefined;
    const { runtimeVersion = '', components = [], subscriptions = [] } = metadata;
    const topics = [...new Set(subscriptions.map(({ topic }) => topic))].sort();
    return { version: runtimeVersion, components: components.map(({ name }) => name).sort(), topics };
  }

  private async ask(path: string): Promise<Response | undefined> {
    try {
      const headers = { 'dapr-api-token': this.config.DAPR_API_TOKEN };
      return await fetch(`${this.url}${path}`, { headers, signal: AbortSignal.timeout(ANSWER_MS) });
    } catch {
      return undefined;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.stop();
    this.transport.stop();
  }
}

export type { HttpMethod };
