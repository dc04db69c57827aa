import { Module } from '@nestjs/common';
import { OutboxModule, StateStore } from '@errand/dapr';
import { LiveAnnouncer } from '../live/live-announcer.js';
import { Accounts } from './accounts.service.js';
import { Snapshots } from './snapshot/snapshots.js';

const snapshots = { provide: Snapshots, useFactory: (store: StateStore) => new Snapshots(store), inject: [StateStore] };

@Module({
  imports: [OutboxModule],
  providers: [Accounts, LiveAnnouncer, snapshots],
  exports: [Accounts, LiveAnnouncer],
})
export class AccountModule {}
