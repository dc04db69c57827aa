import type { Actor } from '@errand/events';

/** The service as the source of its events. */
export const SOURCE = 'chat-api';

/** Who acts where no person does: a clock, or the service itself. */
export const SYSTEM = { kind: 'system', id: SOURCE } as const satisfies Actor;
