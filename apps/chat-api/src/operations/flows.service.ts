import { Injectable } from '@nestjs/common';
import { Invoker } from '@errand/dapr';
import { DeadLetters } from './dead-letters.service.js';
import { stepsOf, type LoggedFact, type WaitingJob } from './flow-steps.js';
import type { FlowQuery, FlowsDto, FlowStepsDto } from './flows.dto.js';

const AUDIT_SVC = 'audit-svc';
const NOTIFICATION_SVC = 'notification-svc';
/** Entries of one flow: one request changes a hundred tasks at most. */
const MOST_FACTS = '200';

/** What follows from a request, put together from what each service knows of it. */
@Injectable()
export class Flows {
  constructor(
    private readonly invoker: Invoker,
    private readonly letters: DeadLetters,
  ) {}

  /** The newest first. @throws InvocationError, SidecarUnreachableError */
  list(): Promise<FlowsDto> {
    return this.invoker.invoke(AUDIT_SVC, { path: 'internal/flows' });
  }

  /** As far as the services answer. Dead letters are searched for among the newest. */
  async steps({ userId, correlationId }: FlowQuery): Promise<FlowStepsDto> {
    const incomplete = new Set<string>();
    const [facts, jobs, letters] = await Promise.all([
      this.of<LoggedFact>(AUDIT_SVC, `users/${userId}/audit`, { correlationId, limit: MOST_FACTS }, incomplete),
      this.of<WaitingJob>(NOTIFICATION_SVC, `users/${userId}/jobs`, { correlationId }, incomplete),
      this.letters.list({}).then(
        ({ items }) => items.filter((one) => one.userId === userId && one.correlationId === correlationId),
        () => [],
      ),
    ]);
    return { items: stepsOf({ facts, jobs, letters }), incomplete: [...incomplete] };
  }

  private async of<T>(app: string, path: string, query: Record<string, string>, missing: Set<string>): Promise<T[]> {
    try {
      const asked = `internal/${path}?${new URLSearchParams(query).toString()}`;
      return (await this.invoker.invoke<{ items: T[] }>(app, { path: asked })).items;
    } catch {
      missing.add(app);
      return [];
    }
  }
}
