import { RecordType } from '@errand/dapr';

/** That a reminder was mailed. */
export interface Mailed {
  at: string;
}

export const MAILED = new RecordType<Mailed>('mailed reminder', 1);

/** Longer than any call for the same reminder comes again. */
export const MAILED_SECONDS = 30 * 24 * 3_600;

export const mailedKey = (userId: string, reminderId: string): string => `mailed/${userId}/${reminderId}`;
