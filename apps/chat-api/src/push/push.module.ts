import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AccountModule } from '../account/account.module.js';
import { OwnPushController } from './http/own-push.controller.js';
import { PushDevicesController } from './http/push-devices.controller.js';
import { PushDevices } from './push-devices.js';
import { PushSender } from './push-sender.js';

@Module({
  imports: [AccountModule, ApprovalsModule],
  controllers: [OwnPushController, PushDevicesController],
  providers: [PushDevices, PushSender],
})
export class PushModule {}
