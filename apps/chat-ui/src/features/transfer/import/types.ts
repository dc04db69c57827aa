import type { components } from '../../../api/schema.js';

export type Import = components['schemas']['ImportDto'];
export type CheckedImport = components['schemas']['CheckedImportDto'];
export type Finding = components['schemas']['FindingDto'];
export type FileContent = components['schemas']['FileContentDto'];
