import type { Send } from './fetch-like.js';
import { wait } from './wait.js';
import { withIds } from './with-ids.js';
import { withRetry } from './with-retry.js';

const newId = (): string => crypto.randomUUID();

/** Sends a request with its ids, and again while the network or the service is away. */
export const send: Send = withIds(
  withRetry(
    (request) => fetch(request),
    wait,
    () => Math.random(),
  ),
  newId,
);

/** Sends a request with its ids, once. */
export const sendOnce: Send = withIds((request) => fetch(request), newId);
