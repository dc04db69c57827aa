import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ServiceConfig } from '../config/service-config.js';
import { Metrics } from './metrics.js';
import { MetricsPortError } from './metrics-port.error.js';

/**
 * `GET /metrics` on a port of its own, METRICS_PORT; without one nobody can look.
 *
 * Not a route of the app, because of who reaches those: chat-ui's port is open to the internet, and a sidecar passes on what any allowed
 * app asks for, so an open route would tell the whole world how busy we are, and a route behind the app token would need that token in
 * Prometheus, which with it could deliver events and jobs. Nothing but the network leads to this port: loopback here, in a cluster a
 * NetworkPolicy that admits the monitoring's namespace alone. It tells numbers only, nothing of a user or a task.
 */
@Injectable()
export class MetricsListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MetricsListener.name);
  private server?: Server;

  constructor(
    private readonly config: ServiceConfig,
    private readonly metrics: Metrics,
  ) {}

  /** @throws MetricsPortError when it cannot listen */
  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT: port, APP_HOST: host } = this.config;
    if (port === undefined) return;
    this.metrics.watchProcess();
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        this.logger.error(`metrics cannot be told: ${String(error)}`);
        response.writeHead(500).end();
      });
    });
    try {
      await once(this.server.listen(port, host), 'listening');
    } catch (error) {
      throw new MetricsPortError(port, host, error);
    }
    this.logger.log(`metrics on ${host}:${port}`);
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url?.split('?')[0] !== '/metrics') return void response.writeHead(404).end();
    if (method !== 'GET') return void response.writeHead(405, { Allow: 'GET' }).end();
    const text = await this.metrics.text(this.config.APP_ID);
    response.writeHead(200, { 'Content-Type': this.metrics.contentType, 'Cache-Control': 'no-store' }).end(text);
  }
}
