import { RecordType } from '@errand/dapr';
import type { StoredDeadLetter } from './dead-letter.js';

export const LETTER = new RecordType<StoredDeadLetter>('dead letter', 1);
/** How many there are. */
export const COUNT = new RecordType<{ n: number }>('dead letter count', 1);
/** Under which number a dead letter lies. */
export const PLACE = new RecordType<{ n: number }>('dead letter place', 1);

export const COUNT_KEY = 'dl/count';
export const letterKey = (n: number): string => `dl/${n}`;
export const placeKey = (id: string): string => `dl/id/${id}`;
