import { Injectable } from '@nestjs/common';
import type { onRequestHookHandler } from 'fastify';
import { isEventStream } from '../host/event-stream.js';
import { ANSWER_SECONDS } from './buckets.js';
import { Metrics } from './metrics.js';

/** Requests that this service answered, from the sidecar, a browser or a probe. */
@Injectable()
export class RequestMetrics {
  private readonly durations;

  constructor(metrics: Metrics = new Metrics()) {
    this.durations = metrics.histogram(
      {
        name: 'errand_http_request_duration_seconds',
        help: 'Duration of requests, by method, pattern of the route and class of the status.',
        labels: ['method', 'route', 'status'],
      },
      ANSWER_SECONDS,
    );
  }

  /**
   * Fastify hook (`onRequest`): measures the request, by the pattern of its route (with ids in it, each path would be a series for ever),
   * `none` when no route took it: a file of the page, or nothing. Event streams, which last for hours, are left out.
   */
  readonly hook: onRequestHookHandler = (request, { raw: response }, done) => {
    const from = performance.now();
    response.once('close', () => {
      if (isEventStream(response)) return;
      const status = `${Math.floor(response.statusCode / 100)}xx`;
      const cell = this.durations.of(request.method, request.routeOptions.url ?? 'none', status);
      cell.observe((performance.now() - from) / 1_000);
    });
    done();
  };
}
