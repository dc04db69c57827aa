import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StateStore } from '../state/state-store.js';
import { Readiness } from './readiness.js';

/** Of a service that keeps state, in the providers of its root module: part `store` is ready when the store can be read. */
@Injectable()
export class StoreReadiness implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly state: StateStore,
  ) {}

  onModuleInit(): void {
    this.readiness.add('store', async () => {
      await this.state.readRaw(['ready']);
    });
  }
}
