import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import {
  DeadLetters,
  EventMetrics,
  EventPublisher,
  EventReceiver,
  inputPipe,
  Metrics,
  ProblemFilter,
  RouteGuard,
  ServiceConfig,
  StateStore,
} from '@errand/dapr';
import { DeadLettersModule } from '../dead-letters/dead-letters.module.js';
import { AuditController } from '../http/audit.controller.js';
import { DeadLettersController } from '../http/dead-letters.controller.js';
import { FlowsController } from '../http/flows.controller.js';
import { LogModule } from '../log/log.module.js';
import { AuditSubscription } from '../subscriptions/audit.subscription.js';
import { DeadLettersSubscription } from '../subscriptions/dead-letters.subscription.js';
import { httpApp, MemoryState } from '@errand/dapr/testing';

export const APP_TOKEN = 'app-token';

/** Headers of a request that chat-api sent through the sidecars. */
export const FROM_CHAT_API = { 'dapr-api-token': APP_TOKEN, 'dapr-caller-app-id': 'chat-api' };
/** Headers of a delivery by the app's own sidecar. */
export const FROM_DAPR = { 'dapr-api-token': APP_TOKEN };

@Global()
@Module({})
class PlatformOnMemory {
  static of(memory: MemoryState, publish: EventPublisher['publish']): DynamicModule {
    const config = Object.assign(new ServiceConfig(), { APP_ID: 'audit-svc', APP_API_TOKEN: APP_TOKEN });
    const providers = [
      { provide: StateStore, useValue: memory.asStore },
      { provide: EventPublisher, useValue: { publish } },
      { provide: ServiceConfig, useValue: config },
      Metrics,
      EventMetrics,
      DeadLetters,
      EventReceiver,
    ];
    return { module: PlatformOnMemory, providers, exports: providers };
  }
}

/** The service's whole HTTP side, guard and problem documents included, on a store in memory and without a sidecar. */
export async function testApp(memory = new MemoryState()) {
  const publish = jest.fn<Promise<void>, Parameters<EventPublisher['publish']>>().mockResolvedValue(undefined);
  const testing = await Test.createTestingModule({
    imports: [PlatformOnMemory.of(memory, publish), LogModule, DeadLettersModule],
    controllers: [AuditSubscription, DeadLettersSubscription, AuditController, DeadLettersController, FlowsController],
    providers: [
      { provide: APP_GUARD, useClass: RouteGuard },
      { provide: APP_PIPE, useFactory: inputPipe },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  }).compile();
  const app = await httpApp(testing);
  return { app, memory, publish, server: app.getHttpServer() };
}
