import { Controller, Get } from '@nestjs/common';
import { Internal } from '../guard/route-kind.js';
import { ServiceStatus, type StatusReport } from './service-status.js';

/** How this replica does, for chat-api, which shows it to administrators. */
@Controller('internal/status')
@Internal('chat-api')
export class StatusController {
  constructor(private readonly status: ServiceStatus) {}

  @Get()
  get(): Promise<StatusReport> {
    return this.status.report();
  }
}
