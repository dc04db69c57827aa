import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { beginRequest } from './begin-request.js';
import { config, KEEP_ALIVE_MS } from './config.js';

const LIMIT = 1_048_576;

async function main(): Promise<void> {
  const adapter = new FastifyAdapter({ bodyLimit: LIMIT, keepAliveTimeout: KEEP_ALIVE_MS });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  adapter.getInstance().addHook('onRequest', (request, reply, done) => beginRequest(request.raw, reply.raw, done));
  app.enableShutdownHooks();
  await app.listen(config.APP_PORT, config.APP_HOST);
}

void main();
