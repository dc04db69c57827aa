import { ROOT } from '@errand/testing';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A span, as Zipkin's format has it. @see https://zipkin.io/zipkin-api/ */
export interface Span {
  traceId: string;
  name: string;
  localEndpoint?: { serviceName?: string };
}

/** Takes the spans that sidecars send: in Zipkin's format, which is JSON. */
export class SpanCollector {
  readonly spans: Span[] = [];
  private constructor(private readonly server: Server) {}

  static async start(): Promise<SpanCollector> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        collector.spans.push(...(JSON.parse(body) as Span[]));
        response.writeHead(202).end();
      });
    });
    const collector = new SpanCollector(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return collector;
  }

  /** Writes the sidecars' local Configuration with spans to this collector into the folder. @returns the file */
  configurationIn(folder: string): string {
    const file = join(folder, 'traced.yaml');
    const local = parse(readFileSync(join(ROOT, 'deploy/dapr/configuration/local.yaml'), 'utf8')) as { spec: object };
    const { port } = this.server.address() as AddressInfo;
    const tracing = { samplingRate: '0.0001', zipkin: { endpointAddress: `http://127.0.0.1:${port}/api/v2/spans` } };
    writeFileSync(file, stringify({ ...local, spec: { ...local.spec, tracing } }));
    return file;
  }

  /** Names of the services with a span in the trace. */
  servicesIn(traceId: string): string[] {
    const found = this.spans.filter((span) => span.traceId === traceId);
    return [...new Set(found.map(({ localEndpoint }) => localEndpoint?.serviceName ?? ''))].sort();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
