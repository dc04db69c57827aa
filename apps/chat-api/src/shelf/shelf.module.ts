import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { FiltersController } from './http/filters.controller.js';
import { ListsController } from './http/lists.controller.js';
import { OverviewController } from './http/overview.controller.js';
import { Shelves } from './shelf.service.js';

@Module({
  imports: [AccountModule],
  controllers: [OverviewController, ListsController, FiltersController],
  providers: [Shelves],
  exports: [Shelves],
})
export class ShelfModule {}
