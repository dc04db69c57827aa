import { EventError } from './event.error.js';
import type { Violation } from './violation.js';

/** The event breaks its contract: a field is missing, of the wrong type or out of range, or it is no CloudEvent. */
export class InvalidEventError extends EventError {
  readonly code = 'INVALID_EVENT';

  /**
   * @param violations every broken rule, at least one.
   * @param eventType the CloudEvents `type`, where it could be read.
   */
  constructor(
    readonly violations: readonly Violation[],
    eventType?: string,
  ) {
    super(describe(violations, eventType), eventType);
  }
}

function describe(violations: readonly Violation[], eventType = 'event'): string {
  const list = violations.map(({ path, message, remedy }) => `${path || '(whole message)'} ${message}: ${remedy}`);
  return `${eventType} breaks its contract in ${violations.length} place(s). ${list.join('; ')}.`;
}
