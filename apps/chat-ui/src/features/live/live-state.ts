import { createStore } from '../../shared/store/create-store.js';

/** Whether changes made elsewhere arrive: not yet, yes, not at the moment, or the browser is offline. */
export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'offline';

export const liveState = createStore<LiveState>('connecting');
