import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { ConfigModule, ConfigService, registerAs } from '@nestjs/config';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { Sidecar } from '../client/sidecar.js';
import { parseConfig } from '../config/parse-config.js';
import { ServiceConfig } from '../config/service-config.js';
import { RouteGuard } from '../guard/route.guard.js';
import { HealthController } from '../health/health.controller.js';
import { Readiness } from '../health/readiness.js';
import { HttpEndpoints } from '../invoke/http-endpoints.js';
import { Invoker } from '../invoke/invoker.js';
import { JobReceiver } from '../jobs/job-receiver.js';
import { JobScheduler } from '../jobs/job-scheduler.js';
import { loggerOptions } from '../logging/logger-options.js';
import { Conversation } from '../conversation/conversation.js';
import { Mailer } from '../mail/mailer.js';
import { EventMetrics } from '../metrics/event.metrics.js';
import { Metrics } from '../metrics/metrics.js';
import { MetricsListener } from '../metrics/metrics-listener.js';
import { RequestMetrics } from '../metrics/request.metrics.js';
import { inputPipe } from '../problem/input.pipe.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { EventPublisher } from '../publish/event-publisher.js';
import { TopicCheck } from '../publish/topic-check.js';
import { Secrets } from '../secrets/secrets.js';
import { StateStore } from '../state/state-store.js';
import { ServiceStatus } from '../status/service-status.js';
import { StatusController } from '../status/status.controller.js';
import { DeadLetters } from '../subscriptions/dead-letters.js';
import { EventReceiver } from '../subscriptions/event-receiver.js';
import { IgnoredEventsController } from '../subscriptions/ignored-events.controller.js';
import { OpenRequests } from './open-requests.js';

const METRICS = [Metrics, EventMetrics, RequestMetrics, MetricsListener];

const BUILDING_BLOCKS = [
  Sidecar,
  StateStore,
  EventPublisher,
  DeadLetters,
  EventReceiver,
  JobScheduler,
  JobReceiver,
  Invoker,
  HttpEndpoints,
  Mailer,
  Conversation,
  Secrets,
  Readiness,
  ServiceStatus,
  OpenRequests,
  TopicCheck,
];

/**
 * Everything a service of ours stands on: configuration, logs, its sidecar's building blocks, health, the guard, problem documents.
 * Global, imported once by the app's root module.
 */
@Module({})
export class DaprModule {
  /**
   * @param Config the app's configuration class, ServiceConfig or an extension of it
   * @throws ConfigError at start, naming every missing or bad key
   */
  static forService<C extends ServiceConfig>(Config: Type<C>): DynamicModule {
    const config = registerAs('service', () => parseConfig(Config, process.env));
    const providers = [
      { provide: Config, useFactory: (all: ConfigService) => all.getOrThrow<C>('service'), inject: [ConfigService] },
      ...((Config as Type) === ServiceConfig ? [] : [{ provide: ServiceConfig, useExisting: Config }]),
      ...METRICS,
      ...BUILDING_BLOCKS,
    ];
    return {
      module: DaprModule,
      global: true,
      imports: [
        ConfigModule.forRoot({ ignoreEnvFile: true, load: [config] }),
        LoggerModule.forRootAsync({ inject: [ServiceConfig], useFactory: loggerOptions }),
      ],
      controllers: [HealthController, StatusController, IgnoredEventsController],
      providers: [
        ...providers,
        { provide: APP_GUARD, useClass: RouteGuard },
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: providers,
    };
  }
}
