import { DaprModule } from '@errand/dapr';
import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { UiConfig } from './config/ui-config.js';
import { ForwardController } from './forward/forward.controller.js';
import { Forwarder } from './forward/forwarder.js';
import { PageMiddleware } from './page/page.middleware.js';
import { securityHeaders } from './page/security-headers.js';

@Module({
  imports: [DaprModule.forService(UiConfig)],
  controllers: [ForwardController],
  providers: [Forwarder],
})
export class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(securityHeaders, PageMiddleware).forRoutes('{*path}');
  }
}
