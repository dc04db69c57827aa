import { Logger } from '@nestjs/common';
import { put, type StateStore } from '@errand/dapr';
import { CHANNELS, type Channel } from '@errand/events';
import { TRIES, TRIES_SECONDS, triesKey, type Failure, type Tries } from './tries.records.js';

const logger = new Logger('Tries');

/** Which reminder of whom, by which way. */
export interface Way {
  userId: string;
  reminderId: string;
  channel: Channel;
}

/** Notes that an attempt failed, for who asks why. No delivery fails for it: what cannot be noted is logged. */
export async function noteFailure(
  store: StateStore,
  { userId, reminderId, channel }: Way,
  outcome: Failure,
): Promise<void> {
  const key = triesKey(userId, reminderId, channel);
  try {
    const failed = ((await store.get(TRIES, key))?.value.failed ?? 0) + 1;
    const value: Tries = { channel, failed, at: new Date().toISOString(), outcome };
    await store.transact([put(TRIES, key, value, TRIES_SECONDS)]);
  } catch (error) {
    logger.warn(`not noted that reminder ${reminderId} was not delivered by ${channel}: ${String(error)}`);
  }
}

/** The ways on which attempts failed in the last 30 days. @throws StateError, SidecarUnreachableError */
export async function failuresOf(store: StateStore, userId: string, reminderId: string): Promise<Tries[]> {
  const keys = CHANNELS.map((channel) => triesKey(userId, reminderId, channel));
  const found = await store.getMany(TRIES, keys);
  return keys.flatMap((key) => found.get(key)?.value ?? []);
}
