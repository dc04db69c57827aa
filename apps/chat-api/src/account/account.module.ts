import { Module } from '@nestjs/common';
import { OutboxModule } from '@errand/dapr';
import { LiveAnnouncer } from '../live/live-announcer.js';
import { Accounts } from './accounts.service.js';

@Module({ imports: [OutboxModule], providers: [Accounts, LiveAnnouncer], exports: [Accounts, LiveAnnouncer] })
export class AccountModule {}
