import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ValidationPipe } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { migrate } from './database/schema.js';
import { peerConfig } from './peer.config.js';

/** As long as the service it is compared with keeps an idle connection. */
const KEEP_ALIVE_MS = 120_000;

async function main(): Promise<void> {
  await migrate(peerConfig.postgres);
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.disable('x-powered-by');
  app.disable('etag');
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  app.enableShutdownHooks();
  await app.listen(peerConfig.port, '127.0.0.1');
}

void main();
