import type { Actor } from '@errand/events';

/** This service, as the producer and the cause of its events. */
export const SOURCE = 'notification-svc';
export const ACTOR: Actor = { kind: SOURCE, id: SOURCE };
