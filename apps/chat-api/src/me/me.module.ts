import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ModelModule } from '../assistant/model.module.js';
import { MeController } from './me.controller.js';
import { Me } from './me.service.js';

@Module({ imports: [AccountModule, ModelModule], controllers: [MeController], providers: [Me], exports: [Me] })
export class MeModule {}
