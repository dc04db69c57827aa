import { dirname, join } from 'node:path';
import type { CloudEvent } from '@errand/events';
import { ROOT, waitUntil, type TestSidecar } from '@errand/testing';
import {
  createSidecar,
  ensureDapr,
  ensureSecrets,
  ensureTokens,
  freePorts,
  readDaprYaml,
  sqliteFile,
  type ManagedProcess,
} from '../../../../tools/start/index.cjs';

/** The sidecar of another app beside a test's own, on the same broker: what may publish the events that audit-svc only reads. */
export class PublisherSidecar {
  private constructor(
    private readonly process: ManagedProcess,
    private readonly token: string,
  ) {}

  static async start(appId: string, beside: TestSidecar): Promise<PublisherSidecar> {
    const dataDir = dirname(dirname(beside.sidecar.log));
    const app = readDaprYaml(join(ROOT, 'dapr.yaml')).find(({ id }) => id === appId);
    const tokens = ensureTokens(dataDir, [appId])[appId];
    if (!app || !tokens) throw new RangeError(`${appId} is not in dapr.yaml`);
    const [own = 0, http = 0, grpc = 0, internal = 0, metrics = 0] = await freePorts(5);
    const process = createSidecar({
      app,
      ports: { app: own, http, grpc, internal, metrics },
      dataDir,
      runtime: await ensureDapr(),
      scheduler: `127.0.0.1:${beside.scheduler.port}`,
      env: {
        ...tokens,
        ERRAND_STATE: sqliteFile(join(dataDir, 'state')),
        ERRAND_REDIS: `127.0.0.1:${beside.broker.port}`,
        ERRAND_SECRETS: ensureSecrets(dataDir),
      },
    });
    await process.start();
    const publisher = new PublisherSidecar(process, tokens.DAPR_API_TOKEN);
    await waitUntil(() => publisher.isReady(), { what: `the sidecar of ${appId}`, timeoutMs: 30_000 });
    return publisher;
  }

  /** Publishes one CloudEvent, or anything else as it is. */
  async publish(topic: string, event: CloudEvent | string): Promise<void> {
    const [type, body] =
      typeof event === 'string' ? ['text/plain', event] : ['application/cloudevents+json', JSON.stringify(event)];
    const url = `http://127.0.0.1:${this.process.port}/v1.0/publish/pubsub/${topic}`;
    const headers = { 'Content-Type': type, 'dapr-api-token': this.token };
    const answer = await fetch(url, { method: 'POST', headers, body });
    if (!answer.ok) throw new RangeError(`${topic}: ${answer.status} ${await answer.text()}`);
  }

  async stop(): Promise<void> {
    await this.process.stop();
    this.process.close();
  }

  private async isReady(): Promise<boolean> {
    return (await fetch(`http://127.0.0.1:${this.process.port}/v1.0/healthz/outbound`)).ok;
  }
}
