import type { Send } from './fetch-like.js';
import { newRequestId } from './own-requests.js';
import { wait } from './wait.js';
import { withIds } from './with-ids.js';
import { withRetry } from './with-retry.js';

/** Sends a request with its ids, and again while the network or the service is away. */
export const send: Send = withIds(
  withRetry(
    (request) => fetch(request),
    wait,
    () => Math.random(),
  ),
  newRequestId,
);

/** Sends a request with its ids, once. */
export const sendOnce: Send = withIds((request) => fetch(request), newRequestId);
