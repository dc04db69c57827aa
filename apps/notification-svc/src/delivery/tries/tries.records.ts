import { RecordType } from '@errand/dapr';
import type { Channel } from '@errand/events';

/**
 * Why a reminder did not take a way, or not yet. `later`: it is tried again. `refused`: for good. `unwanted`: its user does not want it
 * that way, or has nothing there to receive it. `gave-up`: it could not be sent for a day.
 */
export type Failure = 'later' | 'refused' | 'unwanted' | 'gave-up';

/** How the attempts went to bring a reminder to its user one way, as far as they failed. */
export interface Tries {
  channel: Channel;
  /** How many failed. */
  failed: number;
  /** The last one that did: RFC 3339, UTC. */
  at: string;
  outcome: Failure;
}

export const TRIES = new RecordType<Tries>('tries of a reminder', 1);

/** As long as it is known that a reminder was mailed. */
export const TRIES_SECONDS = 30 * 24 * 3_600;

export const triesKey = (userId: string, reminderId: string, channel: Channel): string =>
  `tries/${userId}/${reminderId}/${channel}`;
