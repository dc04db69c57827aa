import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { withContext } from '../context/request-context.js';

/** Between a job route and its service: runs the handler under the correlation id that the job's payload carries. */
@Injectable()
export class JobReceiver {
  /** What the handler throws makes the scheduler call again, by the job's failure policy. */
  async receive<T>(body: unknown, handler: (payload: T) => Promise<void>): Promise<void> {
    const { correlationId, traceparent } = (body ?? {}) as Record<string, unknown>;
    const context = {
      correlationId: typeof correlationId === 'string' ? correlationId : randomUUID(),
      ...(typeof traceparent === 'string' && { traceparent }),
    };
    await withContext(context, () => handler(body as T));
  }
}
