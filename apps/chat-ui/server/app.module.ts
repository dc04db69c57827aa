import { DaprModule } from '@errand/dapr';
import { Module } from '@nestjs/common';
import { UiConfig } from './config/ui-config.js';
import { FeedController } from './feeds/feed.controller.js';
import { ForwardController } from './forward/forward.controller.js';
import { Forwarder } from './forward/forwarder.js';
import { NoStreamController } from './mcp/no-stream.controller.js';

@Module({
  imports: [DaprModule.forService(UiConfig)],
  controllers: [ForwardController, FeedController, NoStreamController],
  providers: [Forwarder],
})
export class AppModule {}
