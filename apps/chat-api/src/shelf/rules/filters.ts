import { InvalidInputError } from '@errand/dapr';
import type { SavedFilter } from '@errand/events';
import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import { parseFilterLine } from '../../tasks/filter-line/parse-filter-line.js';
import { storableText } from '../../tasks/rules/storable.js';
import { NameTakenError, NotOnShelfError } from '../shelf.errors.js';
import { sameName } from '../shelf.js';
import { cleanName } from './clean-name.js';

const MOST_FILTERS = 100;

/** Keeps a filter line under a name. @throws InvalidInputError for a line that means nothing, NameTakenError */
export function saveFilter(workspace: Workspace, { name, line }: { name: string; line: string }): SavedFilter {
  const { filters } = workspace.shelf;
  if (filters.length >= MOST_FILTERS) {
    const remedy = 'Delete one that you no longer use.';
    throw new InvalidInputError([{ pointer: '/name', message: `there are ${MOST_FILTERS} saved filters`, remedy }]);
  }
  const filter = { id: randomUUID(), name: freeName(workspace, name), line: cleanLine(line) };
  workspace.arrange({ type: 'errand.filter.saved.v1', filter });
  return filter;
}

/** Changes a saved filter's name or line. @throws NotOnShelfError, InvalidInputError, NameTakenError */
export function changeFilter(
  workspace: Workspace,
  id: string,
  { name, line }: { name?: string | undefined; line?: string | undefined },
): SavedFilter {
  const before = filterOf(workspace, id);
  const filter = {
    id,
    name: name === undefined ? before.name : freeName(workspace, name, id),
    line: line === undefined ? before.line : cleanLine(line),
  };
  if (filter.name === before.name && filter.line === before.line) return before;
  workspace.arrange({ type: 'errand.filter.saved.v1', filter, before });
  return filter;
}

/** Forgets a saved filter. @throws NotOnShelfError */
export function deleteFilter(workspace: Workspace, id: string): SavedFilter {
  const filter = filterOf(workspace, id);
  workspace.arrange({ type: 'errand.filter.deleted.v1', filter });
  return filter;
}

function filterOf({ shelf }: Workspace, id: string): SavedFilter {
  const found = shelf.filters.find((one) => one.id === id);
  if (!found) throw new NotOnShelfError('saved filter', id);
  return found;
}

function freeName({ shelf }: Workspace, name: string, own?: string): string {
  const clean = cleanName(name);
  const other = shelf.filters.find((one) => one.id !== own && sameName(one.name, clean));
  if (other) throw new NameTakenError('saved filter', other.name);
  return clean;
}

function cleanLine(line: string): string {
  const clean = storableText(line).trim();
  parseFilterLine(clean, '/line');
  return clean;
}
