import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { LiveController } from './live.controller.js';
import { LiveHub } from './live-hub.js';
import { LiveMetrics } from './live.metrics.js';
import { Live } from './live.service.js';
import { LiveSubscription } from './live.subscription.js';

@Module({
  imports: [AccountModule],
  controllers: [LiveController, LiveSubscription],
  providers: [Live, LiveHub, LiveMetrics],
})
export class LiveModule {}
