import { RecordType } from '@errand/dapr';
import type { Actor } from '@errand/events';
import type { TurnUnderWay } from '../../account/account.js';
import type { PreviewRequest } from '../../chat/request.js';
import type { Progress } from '../agent/agent.js';

/** How far the language model is with what a person said, as it lies in the store: enough for any process to go on. */
export interface TurnRecord extends TurnUnderWay, Progress {
  request: PreviewRequest;
  /** Who said it. */
  actor: Actor;
  /** Grows with everything that is told of it. */
  n: number;
  /** The process that works on it, and until when it is sure to; none when nobody does. */
  by?: string;
  busyUntil?: string;
}

export const TURN = new RecordType<TurnRecord>('turn of the assistant', 1);

/** One a person: there is one at a time. */
export const turnKey = (userId: string): string => `turn/${userId}`;

/** What came of it stands in the conversation. */
export const TURN_KEPT_SECONDS = 86_400;
