import { toast } from '../../../shared/ui/toasts.js';
import { WAITS } from '../../chat/data/say-queue.js';

/** Says that a change waits for the connection, which one, and how it is taken back. */
export const tellWaits = (change: string, undo: () => void): void =>
  void toast({ message: WAITS, detail: change, action: { label: 'Undo', run: undo } });
