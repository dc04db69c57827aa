import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MOST_UNPUBLISHED } from '../outbox/committer.js';
import { Outbox } from '../outbox/outbox.service.js';
import { NotReadyError, Readiness } from './readiness.js';

/** Of a service that commits facts, in the providers of its root module: part `outbox` is ready while it takes changes. */
@Injectable()
export class OutboxReadiness implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.readiness.add('outbox', async () => {
      const { lag } = this.outbox;
      if (lag >= MOST_UNPUBLISHED) throw new NotReadyError(`${lag} events wait for the broker`);
    });
  }
}
