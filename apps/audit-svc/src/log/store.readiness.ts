import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Readiness, StateStore } from '@errand/dapr';

/** This replica is ready when it can read its store. */
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
