import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { beginRequest } from './begin-request.js';
import { config, KEEP_ALIVE_MS } from './config.js';

async function main(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { bufferLogs: true, bodyParser: false });
  app.useLogger(app.get(Logger));
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(beginRequest);
  app.use('/api', json({ limit: '1mb' }));
  app.enableShutdownHooks();
  await app.listen(config.APP_PORT, config.APP_HOST);
}

void main();
