import { AsyncLocalStorage } from 'node:async_hooks';

/** What follows one request, event or job through the process and into every log line, event and call it causes. */
export interface RequestContext {
  /** 1-200 characters; the browser's `X-Request-Id`, else made at the front door. */
  correlationId: string;
  /** W3C Trace Context `traceparent`, as it came in. @see https://www.w3.org/TR/trace-context/ */
  traceparent?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` with `context` as the current one; returns what `work` returns. */
export function withContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the running request, event or job; undefined outside of one (timers, start-up). */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}

/** The trace id (32 hex digits) of a `traceparent`, or undefined when it is absent or malformed. */
export function traceIdOf(traceparent: string | undefined): string | undefined {
  return /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent ?? '')?.[1];
}
