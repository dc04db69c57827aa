import { EVENT_TYPES, type EventType } from '../catalog/event-types.js';
import { SAMPLES } from '../schema/contract-files.js';

/**
 * The golden sample that has a type's own name, of each type.
 *
 * @param files from `contractFiles`
 */
export function goldenExamples(files: ReadonlyMap<string, string>): Map<EventType, object> {
  return new Map(
    EVENT_TYPES.flatMap((type): [EventType, object][] => {
      const text = files.get(`${SAMPLES}/${type}.json`);
      return text === undefined ? [] : [[type, JSON.parse(text) as object]];
    }),
  );
}
