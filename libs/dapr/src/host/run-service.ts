import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import type { Server } from 'node:http';
import { Logger, PinoLogger } from 'nestjs-pino';
import { ServiceConfig } from '../config/service-config.js';
import { contextMiddleware } from '../context/context.middleware.js';
import { accessLog } from '../logging/access-log.js';
import { unreadableBody } from '../problem/unreadable-body.js';
import { tellBodyLength } from './body-length.js';
import { OpenRequests } from './open-requests.js';

const JSON_TYPES = [
  'application/json',
  'application/merge-patch+json',
  'application/cloudevents+json',
  'application/*+json',
];
/** What people send, and what the sidecar delivers: a bulk delivery holds many events. */
const API_LIMIT = '1mb';
const DELIVERY_LIMIT = '16mb';

/** daprd keeps a connection for 90 s, and fails a call (a GET too) that meets an app closing it: Node's own 6 s lost calls at random. */
const KEEP_ALIVE_MS = 120_000;

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** What differs between services. */
export interface ServiceOptions {
  /** For the service that browsers reach: it parses no body, because it forwards them, and it starts the traces. @default false */
  frontDoor?: boolean;
  /** Runs before the service listens: documentation, further middleware. */
  prepare?: (app: NestExpressApplication) => void | Promise<void>;
}

/**
 * Creates a service's HTTP application: logs, request context, body limits, stop on SIGTERM. It does not listen, so that tests can.
 *
 * @throws ConfigError, UnsuitableStoreError and whatever else keeps the service from starting
 */
export async function createService(module: Type, options: ServiceOptions = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.useLogger(app.get(Logger));
  const server: Server = app.getHttpServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  app.get(OpenRequests).of(server);
  app.disable('x-powered-by');
  app.disable('etag'); // an ETag of ours is a version, not a hash of a body
  app.use(contextMiddleware(options.frontDoor ?? false));
  app.use(accessLog(await app.resolve(PinoLogger)));
  app.use(app.get(OpenRequests).middleware);
  if (!options.frontDoor) {
    app.use(tellBodyLength);
    app.use(['/events', '/job', '/internal'], json({ type: JSON_TYPES, limit: DELIVERY_LIMIT }));
    app.use('/api', json({ type: JSON_TYPES, limit: API_LIMIT }));
  }
  app.use(unreadableBody);
  app.enableShutdownHooks([...STOP_SIGNALS], { useProcessExit: true });
  await options.prepare?.(app);
  return app;
}

/**
 * A service's whole `main.ts`: creates it and listens. A failure to start is one JSON line on stderr and exit code 1.
 *
 * Nest lets the start end before it stops, and the start waits for the sidecar without end: a signal that comes before the service
 * listens, when there is nothing to let go of, ends the process at once.
 */
export async function runService(module: Type, options: ServiceOptions = {}): Promise<void> {
  const leave = (): never => process.exit(0);
  for (const signal of STOP_SIGNALS) process.once(signal, leave);
  try {
    const app = await createService(module, options);
    const config = app.get(ServiceConfig);
    await app.listen(config.APP_PORT, config.APP_HOST);
    app.get(Logger).log(`listening on ${config.APP_HOST}:${config.APP_PORT}`);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    const line = { time: new Date().toISOString(), level: 'fatal', app: process.env['APP_ID'], msg: message, stack };
    process.stderr.write(`${JSON.stringify(line)}\n`);
    process.exit(1);
  } finally {
    for (const signal of STOP_SIGNALS) process.removeListener(signal, leave);
  }
}
