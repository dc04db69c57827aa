import { createStore } from '../../shared/store/create-store.js';

/** When the API last said something, as an ISO instant: what is shown is no older than that. Undefined before the first time. */
export const lastContact = createStore<string | undefined>(undefined);

export const noteContact = (): void => lastContact.set(new Date().toISOString());
