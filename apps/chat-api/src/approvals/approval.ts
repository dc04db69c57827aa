import type { Actor } from '@errand/events';

/** Who asked for a change by a tool. */
export interface Proposer {
  actor: Actor;
  /** What the person calls them: the name of an API token. */
  name: string;
  /** The request by which they asked. */
  correlationId?: string;
}

/** A change that a tool asked for, kept until a person decides. What it does is told by its tool, on the tasks as they are then. */
export interface Approval {
  id: string;
  tool: string;
  /** As the tool takes it. */
  input: object;
  by: Proposer;
  /** RFC 3339, UTC. */
  at: string;
  expiresAt: string;
  /** Fingerprint of what it would have done when it was asked for. */
  mark: string;
  /** What the chat showed of it last: in which message, and the fingerprint of what it would have done then. */
  told?: { message: number; mark?: string };
  /** Absent while it waits, and until it was told that its time is over. */
  outcome?: 'approved' | 'refused' | 'expired';
  decidedAt?: string;
}

/** How it stands with one. */
export type ApprovalStatus = 'waiting' | 'approved' | 'refused' | 'expired';

export function statusOf({ outcome, expiresAt }: Approval, now: Date): ApprovalStatus {
  if (outcome) return outcome;
  return Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'waiting';
}

/** Whatever becomes of a proposal is a consequence of the request that asked. */
export const correlationOf = ({ correlationId }: Proposer): { correlationId?: string } =>
  correlationId === undefined ? {} : { correlationId };
