import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import { ServiceConfig } from '../config/service-config.js';
import { contextHook } from '../context/context.hook.js';
import { accessLog } from '../logging/access-log.js';
import { RequestMetrics } from '../metrics/request.metrics.js';
import { tellBodyLength } from './body-length.js';
import { httpAdapter } from './http-adapter.js';
import { OpenRequests } from './open-requests.js';

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** What differs between services. */
export interface ServiceOptions {
  /** For the service that browsers reach: it parses no body, because it forwards them, and it starts the traces. @default false */
  frontDoor?: boolean;
  /** Runs before the service listens: documentation, further hooks. */
  prepare?: (app: NestFastifyApplication) => void | Promise<void>;
}

/**
 * Creates a service's HTTP application: logs, request context, body limits, stop on SIGTERM. It does not listen, so that tests can.
 *
 * @throws ConfigError, UnsuitableStoreError and whatever else keeps the service from starting
 */
export async function createService(module: Type, options: ServiceOptions = {}): Promise<NestFastifyApplication> {
  const { frontDoor = false } = options;
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(frontDoor), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const openRequests = app.get(OpenRequests);
  openRequests.of(app.getHttpServer());
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', contextHook(frontDoor, app.get(ServiceConfig).TRACE_SAMPLING_RATE));
  server.addHook('onRequest', accessLog(await app.resolve(PinoLogger)));
  server.addHook('onRequest', openRequests.hook);
  server.addHook('onRequest', app.get(RequestMetrics).hook);
  if (!frontDoor) server.addHook('onSend', tellBodyLength);
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
