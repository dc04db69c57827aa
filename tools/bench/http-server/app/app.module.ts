import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { inputPipe, ProblemFilter, RouteGuard, ServiceConfig, USER_AUTHENTICATOR } from '@errand/dapr';
import { LoggerModule } from 'nestjs-pino';
import { config } from './config.js';
import { HealthController } from './health.controller.js';
import { loggerOptions } from './logging.js';
import { TasksController } from './tasks.controller.js';
import { TokenAuthenticator } from './token.authenticator.js';

/** The guard, pipe, filter and logger of our services around a route that does next to nothing. */
@Module({
  imports: [LoggerModule.forRoot(loggerOptions)],
  controllers: [HealthController, TasksController],
  providers: [
    { provide: ServiceConfig, useValue: config },
    { provide: USER_AUTHENTICATOR, useClass: TokenAuthenticator },
    { provide: APP_GUARD, useClass: RouteGuard },
    { provide: APP_PIPE, useFactory: inputPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class AppModule {}
