import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestingModule } from '@nestjs/testing';
import { httpAdapter } from '../host/http-adapter.js';

/**
 * The HTTP side of a testing module, on the server that a service of ours has: it reads bodies as they do. Started, to be asked through
 * `app.getHttpServer()`.
 *
 * @param prepare runs before it starts: global pipes and filters, hooks
 */
export async function httpApp(
  module: TestingModule,
  prepare: (app: NestFastifyApplication) => void = () => undefined,
): Promise<NestFastifyApplication> {
  const options = { logger: false as const, bodyParser: false };
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(), options);
  prepare(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
