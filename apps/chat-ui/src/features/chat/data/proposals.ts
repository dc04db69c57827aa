import type { Proposal } from '../../../api/types.js';
import { createStore } from '../../../shared/store/create-store.js';

/** What waits for a yes, by the message that proposed it. */
export const proposals = createStore<Readonly<Record<string, Proposal>>>({});

export const keepProposal = (messageId: string, proposal: Proposal): void =>
  proposals.set((all) => ({ ...all, [messageId]: proposal }));
