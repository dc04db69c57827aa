import type { DataOf, EventType } from '../catalog/event-types.js';

/** Turns the data of an older version into that of a newer one. */
export interface Upcast<From extends EventType, To extends EventType> {
  /** The newer type, of the same family. */
  readonly to: To;
  /** Pure; what the older version did not know gets the value it had in effect. */
  readonly data: (older: DataOf<From>) => DataOf<To>;
}

/** From an older type to a newer one. A chain v1 -> v2 -> v3 is walked to its end. */
export type UpcastTable = {
  readonly [From in EventType]?: { [To in Exclude<EventType, From>]: Upcast<From, To> }[Exclude<EventType, From>];
};

/**
 * The superseded versions. When `.v2` of an event appears its `.v1` stays in the catalog, with class, schema and golden
 * sample, and gets an entry here; handlers then see v2 only.
 */
export const UPCASTS = {
  'errand.live.task.v1': { to: 'errand.live.task.v2', data: (change) => ({ changes: [change] }) },
} as const satisfies UpcastTable;

/** The types that a handler can get: the newest version of each event. */
export type CurrentEventType = Exclude<EventType, keyof typeof UPCASTS>;

/** True if a newer version took the type's place: it is still read, and nothing publishes it any more. */
export function isSuperseded(type: EventType): boolean {
  return Object.hasOwn(UPCASTS, type);
}
