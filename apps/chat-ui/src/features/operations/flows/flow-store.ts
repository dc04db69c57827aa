import { createStore } from '../../../shared/store/create-store.js';

/** Which flow. */
export interface FlowKey {
  userId: string;
  correlationId: string;
}

/** The flow that is looked at. */
export const shownFlow = createStore<FlowKey | undefined>(undefined);

export const showFlow = ({ userId, correlationId }: FlowKey): void => shownFlow.set({ userId, correlationId });
export const hideFlow = (): void => shownFlow.set(undefined);
