import type { Send } from './fetch-like.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Gives each action its ids: `X-Request-Id` follows it through every service, `Idempotency-Key` makes a change count once however often it
 * is sent. One of either that is there already stays.
 */
export function withIds(send: Send, newId: () => string): Send {
  return (request) => {
    const { headers } = request;
    if (!headers.has('X-Request-Id')) headers.set('X-Request-Id', newId());
    if (!READS.has(request.method) && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', newId());
    return send(request);
  };
}
