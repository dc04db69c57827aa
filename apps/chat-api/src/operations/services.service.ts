import { Injectable } from '@nestjs/common';
import { Invoker, ServiceStatus } from '@errand/dapr';
import type { ServiceDto, ServicesDto, StatusReportDto } from './services.dto.js';

const OWN = 'chat-api';
const SERVICES = ['chat-ui', OWN, 'notification-svc', 'recurring-svc', 'audit-svc'];
/** A sidecar that is away is noticed by ours after 3 s. */
const ANSWER_MS = 4_000;
const LONGEST_REASON = 300;

/** How every service does. Asks all of them side by side, so that one that hangs holds nobody up for long. */
@Injectable()
export class Services {
  constructor(
    private readonly invoker: Invoker,
    private readonly status: ServiceStatus,
  ) {}

  /** Never throws for a service that does not answer: that is part of the answer. */
  async list(): Promise<ServicesDto> {
    return { items: await Promise.all(SERVICES.map((app) => this.ask(app))) };
  }

  private async ask(app: string): Promise<ServiceDto> {
    try {
      return { app, report: await (app === OWN ? this.status.report() : this.remote(app)) };
    } catch (error) {
      return { app, reason: (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON) };
    }
  }

  private remote(app: string): Promise<StatusReportDto> {
    return this.invoker.invoke(app, { path: 'internal/status', timeoutMs: ANSWER_MS });
  }
}
