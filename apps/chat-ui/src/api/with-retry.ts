import type { Send } from './fetch-like.js';
import { retryDelay, type Outcome } from './retry-rule.js';

/** Waits; rejects with the signal's reason when it is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** Sends a request again, the same in every header, while the network or the service is away. */
export function withRetry(send: Send, wait: Wait, random: () => number): Send {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const result = await attemptOnce(send, request);
      const delay = request.signal.aborted ? undefined : retryDelay(attempt, result.outcome, random());
      if (delay === undefined) {
        if (result.answer) return result.answer;
        throw result.failure;
      }
      await wait(delay, request.signal);
    }
  };
}

interface Attempt {
  answer?: Response;
  failure?: unknown;
  outcome: Outcome;
}

async function attemptOnce(send: Send, request: Request): Promise<Attempt> {
  try {
    const answer = await send(request.clone());
    return { answer, outcome: { status: answer.status, retryAfter: answer.headers.get('Retry-After') } };
  } catch (failure) {
    return { failure, outcome: {} };
  }
}
