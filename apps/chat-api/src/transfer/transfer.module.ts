import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ExportController } from './export/export.controller.js';
import { Exports } from './export/exports.service.js';

import { FeedController } from './feed/feed.controller.js';
import { FeedTokens } from './feed/feed-tokens.service.js';
import { Feeds } from './feed/feeds.service.js';
import { OwnFeedController } from './feed/own-feed.controller.js';

/** Bringing tasks in, and taking them elsewhere. */
@Module({
  imports: [AccountModule],
  controllers: [ExportController, OwnFeedController, FeedController],
  providers: [Exports, Feeds, FeedTokens],
})
export class TransferModule {}
