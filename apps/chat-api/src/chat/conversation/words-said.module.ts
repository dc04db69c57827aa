import { Module } from '@nestjs/common';
import { AccountModule } from '../../account/account.module.js';
import { WordsSaid } from './words-said.js';

@Module({ imports: [AccountModule], providers: [WordsSaid], exports: [WordsSaid] })
export class WordsSaidModule {}
