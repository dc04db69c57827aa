import { Module } from '@nestjs/common';
import { ModelPresence } from './model-presence.js';

@Module({ providers: [ModelPresence], exports: [ModelPresence] })
export class ModelModule {}
