/** Whether the same call may succeed when it is made again. */
export type Retryable = 'retry' | 'final';

/**
 * Base of every failure that the sidecar, or what lies behind it, reported.
 * `code` is stable (Dapr's `errorCode` where it gave one), `status` the HTTP status of the sidecar's answer (0: no answer).
 *
 * @see https://docs.dapr.io/reference/errors/
 */
export class DaprError extends Error {
  override readonly name: string = 'DaprError';

  constructor(
    message: string,
    readonly code: string,
    readonly status: number,
    readonly retryable: Retryable,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The sidecar did not answer in time or could not be reached: what the call did is unknown. */
export class SidecarUnreachableError extends DaprError {
  override readonly name = 'SidecarUnreachableError';

  constructor(what: string, cause: unknown) {
    super(
      `${what}: the Dapr sidecar did not answer (${describe(cause)}). Is daprd running beside this app?`,
      'ERR_SIDECAR_UNREACHABLE',
      0,
      'retry',
      { cause },
    );
  }
}

/** A read, write or transaction of the state API failed. The outcome of a transaction is unknown until its keys are read back. */
export class StateError extends DaprError {
  override readonly name = 'StateError';
}

/** The broker did not accept an event, or only some events of a bulk call. */
export class PublishError extends DaprError {
  override readonly name = 'PublishError';
}

/** Another service answered with an error, or could not be reached through the sidecars. */
export class InvocationError extends DaprError {
  override readonly name = 'InvocationError';

  constructor(
    message: string,
    code: string,
    status: number,
    retryable: Retryable,
    readonly body: unknown,
    options?: ErrorOptions,
  ) {
    super(message, code, status, retryable, options);
  }
}

/** The jobs API refused or failed. */
export class JobError extends DaprError {
  override readonly name = 'JobError';
}

/** An output binding refused or failed. */
export class BindingError extends DaprError {
  override readonly name = 'BindingError';
}

/** A language model, or its provider, refused, failed or said nothing. */
export class ConversationError extends DaprError {
  override readonly name = 'ConversationError';
}

/** The secret store has no such secret, or refused it. */
export class SecretError extends DaprError {
  override readonly name = 'SecretError';
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
