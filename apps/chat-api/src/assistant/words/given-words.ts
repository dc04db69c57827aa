import { LIVE_LIMITS } from '@errand/events';
import { cut } from './cut.js';

const MOST_LISTED = 5;
/** Fields whose names say nothing to people. */
const NAMES: Readonly<Record<string, string>> = { q: 'words', ids: 'tasks', id: 'task', parentId: 'part of' };

/**
 * What a tool is called with, as people read it: `title: buy milk · due: 2026-03-05`.
 *
 * @param titleOf the title of the task that has this id
 */
export function givenWords(input: unknown, titleOf: (id: string) => string | undefined): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const parts = Object.entries(input).map(([name, value]) => `${NAMES[name] ?? name}: ${valueWords(value, titleOf)}`);
  return parts.length > 0 ? cut(parts.join(' · '), LIVE_LIMITS.words) : undefined;
}

function valueWords(value: unknown, titleOf: (id: string) => string | undefined): string {
  if (typeof value === 'string') {
    const title = titleOf(value);
    return title === undefined ? value : `“${title}”`;
  }
  if (value === null) return 'none';
  if (Array.isArray(value)) {
    const listed = value.slice(0, MOST_LISTED).map((one) => valueWords(one, titleOf));
    return value.length > MOST_LISTED
      ? `${listed.join(', ')} and ${value.length - MOST_LISTED} more`
      : listed.join(', ');
  }
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${NAMES[name] ?? name} ${valueWords(one, titleOf)}`)
    .join(', ');
}
