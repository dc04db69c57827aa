import { Controller, Get } from '@nestjs/common';
import { Internal } from '@errand/dapr';
import type { Flow } from '../flows/flow.js';
import { RecentFlows } from '../flows/recent-flows.js';

/** What happened lately, of all users: for operators, never for a user. The events of one are in its user's log. */
@Controller('internal/flows')
@Internal('chat-api')
export class FlowsController {
  constructor(private readonly flows: RecentFlows) {}

  /** The newest first. */
  @Get()
  async list(): Promise<{ items: Flow[] }> {
    return { items: await this.flows.list() };
  }
}
