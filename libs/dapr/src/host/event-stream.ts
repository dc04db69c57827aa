import type { ServerResponse } from 'node:http';

/** Whether an answer is a stream of server-sent events, which lasts for hours. */
export function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
