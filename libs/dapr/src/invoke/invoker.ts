import { HttpMethod } from '@dapr/dapr';
import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { currentContext } from '../context/request-context.js';
import { DaprError, InvocationError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { sidecarAnswer, unwrap } from '../errors/sdk-failure.js';
import { problem } from '../problem/problem.js';

const TIMEOUT_MS = 10_000;

/**
 * `.` and `..` as a segment, also written as `%2e` or beside a backslash: they are resolved on this side, and then the call goes to
 * another route, or to another API of the own sidecar.
 */
const DOT_SEGMENT = /(^|[/\\])(\.|%2e){1,2}(?=[/\\?#]|$)/i;

/** A call of another service's route. */
export interface Invocation {
  method?: 'get' | 'post' | 'put' | 'delete';
  /** Path without a leading slash or dot segments, query included: `internal/users/7/audit?limit=50`. */
  path: string;
  body?: object;
  headers?: Record<string, string>;
  /** How long to wait for the answer. @default 10_000 */
  timeoutMs?: number;
}

/**
 * Calls another service through both sidecars. Passes correlation id and trace on, retries nothing itself.
 *
 * @see https://docs.dapr.io/reference/api/service_invocation_api/
 */
@Injectable()
export class Invoker {
  constructor(private readonly sidecar: Sidecar) {}

  /**
   * @param appId Dapr app id of the callee
   * @returns its answer, a JSON object
   * @throws InvocationError with the callee's status and body, `ERR_INVOKE_PATH` for a path with dot segments, or `ERR_INVOKE_ANSWER`
   * for an answer that is not whole: what the callee did is unknown; SidecarUnreachableError
   */
  async invoke<T extends object>(appId: string, invocation: Invocation): Promise<T> {
    const { method = 'get', path, body, headers, timeoutMs = TIMEOUT_MS } = invocation;
    const what = `call of ${appId} ${method.toUpperCase()} ${path.split('?')[0]}`;
    refuseDotSegments(what, path);
    const options = { headers: { ...contextHeaders(), ...headers } };
    try {
      const call = this.sidecar.client.invoker.invoke(appId, path, method as HttpMethod, body, options);
      return whole<T>(what, await withTimeout(what, timeoutMs, call));
    } catch (failure) {
      throw asInvocationError(what, failure);
    }
  }
}

/** The headers that carry correlation id and trace to whatever is called next. */
export function contextHeaders(): Record<string, string> {
  const context = currentContext();
  return {
    ...(context && { 'x-request-id': context.correlationId }),
    ...(context?.traceparent && { traceparent: context.traceparent }),
  };
}

/** As the callee would answer, which has no such route: an id that a user made up must not look like an outage. */
function refuseDotSegments(what: string, path: string): void {
  if (!DOT_SEGMENT.test(path.split('?')[0] ?? '')) return;
  const why = 'a path must not have "." or ".." as a segment';
  const body = problem('not-found', 'There is nothing here.', currentContext()?.correlationId ?? '');
  throw new InvocationError(`${what}: ${why}`, 'ERR_INVOKE_PATH', body.status, 'final', body);
}

/**
 * daprd ends the answer of an app that died within it as if it were whole. JSON cut anywhere is no JSON any more, which the SDK gives as
 * text.
 */
function whole<T extends object>(what: string, answer: unknown): T {
  if (typeof answer === 'object' && answer !== null) return answer as T;
  throw new InvocationError(`${what}: the answer broke off`, 'ERR_INVOKE_ANSWER', 502, 'retry', answer);
}

function asInvocationError(what: string, failure: unknown): DaprError {
  if (failure instanceof DaprError) return failure;
  const answer = sidecarAnswer(unwrap(failure));
  if (!answer) return new SidecarUnreachableError(what, failure);
  const retryable = answer.status >= 500 || answer.status === 429 ? 'retry' : 'final';
  return new InvocationError(`${what}: ${answer.message}`, answer.code, answer.status, retryable, answer.body, {
    cause: failure,
  });
}
