import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ExportController } from './export/export.controller.js';
import { Exports } from './export/exports.service.js';

/** Bringing tasks in, and taking them elsewhere. */
@Module({ imports: [AccountModule], controllers: [ExportController], providers: [Exports] })
export class TransferModule {}
