import { RecordType } from '@errand/dapr';

/** Which devices a reminder, or a proposal, was pushed to. */
export interface Pushed {
  devices: string[];
}

export const PUSHED = new RecordType<Pushed>('pushed reminder', 1);

/** Longer than any call for the same reminder comes again. */
export const PUSHED_SECONDS = 30 * 24 * 3_600;

export const pushedKey = (userId: string, subject: string): string => `pushed/${userId}/${subject}`;
