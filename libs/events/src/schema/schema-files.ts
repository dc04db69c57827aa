import { CATALOG } from '../catalog/catalog.js';
import type { CatalogEntry } from '../catalog/catalog-entry.js';
import { EVENT_TYPES, type EventType } from '../catalog/event-types.js';
import { schemaOf } from './schema-of.js';

/** File name of the schema of a type's present version: `<type>.json`, from the first minor on `<type>.<minor>.json`. */
export function schemaFileName(type: EventType): string {
  const { version }: CatalogEntry = CATALOG[type];
  const minor = version.split('.')[1];
  return minor === '0' ? `${type}.json` : `${type}.${minor}.json`;
}

/** The text of the schema file of every type in its present version, by file name. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(EVENT_TYPES.map((type) => [schemaFileName(type), schemaText(type)]));
}

function schemaText(type: EventType): string {
  const stem = schemaFileName(type).replace(/\.json$/, '');
  return `${JSON.stringify(schemaOf(CATALOG[type].class, `urn:errand:event:${stem}`), null, 2)}\n`;
}
