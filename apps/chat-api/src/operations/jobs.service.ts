import { Injectable } from '@nestjs/common';
import { Invoker } from '@errand/dapr';
import type { JobsDto } from './jobs.dto.js';

/** Reminders that are to fire soon: notification-svc knows them. */
@Injectable()
export class Jobs {
  constructor(private readonly invoker: Invoker) {}

  /** @throws InvocationError with notification-svc's own problem document, SidecarUnreachableError */
  list(): Promise<JobsDto> {
    return this.invoker.invoke('notification-svc', { path: 'internal/jobs' });
  }
}
