/** A message that some consumer could not digest. */
export interface DeadLetter {
  readonly id: string;
  /**
   * `reported`: a consumer gave it up and said why, in an `errand.deadletter.v1`.
   * `undelivered`: a sidecar gave it up, because the consumer did not answer, and knows no reason.
   */
  readonly form: 'reported' | 'undelivered';
  /** The message as the consumer got it: any JSON value. */
  readonly original: unknown;
  readonly originalType?: string;
  readonly originalId?: string;
  /** Where the message came from. */
  readonly topic: string;
  readonly subscriber?: string;
  readonly reason?: string;
  readonly attempts?: number;
  readonly correlationId?: string;
  /** When it was given up; of an undelivered one, when it arrived here. */
  readonly occurredAt: string;
}

/** A dead letter as it is kept. */
export interface StoredDeadLetter extends DeadLetter {
  /** From 1, in the order of arrival. */
  readonly n: number;
  readonly recordedAt: string;
  /** When its original was last published again; absent while it waits for that. */
  readonly replayedAt?: string;
  /** Id of the administrator who had it replayed; absent when somebody did so on the machine itself. */
  readonly replayedBy?: string;
}

/** Whose event a message is, where that can be read. */
export function userOf(original: unknown): string | undefined {
  const { data } = (original ?? {}) as { data?: { userId?: unknown } | null };
  return typeof data?.userId === 'string' ? data.userId.slice(0, 128) : undefined;
}
