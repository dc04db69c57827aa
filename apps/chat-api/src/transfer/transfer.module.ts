import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MeModule } from '../me/me.module.js';
import { ExportController } from './export/export.controller.js';
import { Exports } from './export/exports.service.js';
import { FeedController } from './feed/feed.controller.js';
import { FeedTokens } from './feed/feed-tokens.service.js';
import { Feeds } from './feed/feeds.service.js';
import { OwnFeedController } from './feed/own-feed.controller.js';
import { ImportController } from './import/import.controller.js';
import { ImportJobController } from './import/import.job.controller.js';
import { ImportFiles } from './import/import-files.js';
import { ImportJobs } from './import/import-jobs.js';
import { ImportRunner } from './import/import-runner.js';
import { ImportStore } from './import/import-store.js';
import { Imports } from './import/imports.service.js';

const IMPORT = [Imports, ImportStore, ImportFiles, ImportRunner, ImportJobs];

/** Bringing tasks in, and taking them elsewhere. */
@Module({
  imports: [AccountModule, MeModule],
  controllers: [ExportController, OwnFeedController, FeedController, ImportController, ImportJobController],
  providers: [Exports, Feeds, FeedTokens, ...IMPORT],
  exports: [FeedTokens, ImportStore],
})
export class TransferModule {}
