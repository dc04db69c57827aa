import { InvalidInputError } from '@errand/dapr';
import type { SavedFilter } from '@errand/events';
import type { Workspace } from '../../account/workspace.js';
import { cleanName } from '../../shelf/rules/clean-name.js';
import { sameName, type Shelf } from '../../shelf/shelf.js';
import { parseFilterLine } from '../../tasks/filter-line/parse-filter-line.js';
import { ownId } from './derived-id.js';

/** Filters and lists that one person keeps. */
const MOST = 100;

/** Makes the lists and saved filters of a file that the account does not have; what is none, or would be one too many, is left out. */
export function bringShelf(workspace: Workspace, { lists, filters }: Partial<Shelf>): void {
  for (const name of lists ?? []) unlessRefused(() => bringList(workspace, name));
  for (const filter of filters ?? []) unlessRefused(() => bringFilter(workspace, filter));
}

function bringList(workspace: Workspace, said: string): void {
  const name = cleanName(said);
  if (workspace.shelf.lists.some((one) => sameName(one, name))) return;
  workspace.arrange({ type: 'errand.list.saved.v1', name });
}

function bringFilter(workspace: Workspace, said: SavedFilter): void {
  const { filters } = workspace.shelf;
  const filter = { id: ownId(said.id), name: cleanName(said.name), line: said.line.trim() };
  const isThere = filters.some(({ id, name }) => id === filter.id || sameName(name, filter.name));
  if (isThere || filters.length >= MOST) return;
  parseFilterLine(filter.line);
  workspace.arrange({ type: 'errand.filter.saved.v1', filter });
}

function unlessRefused(bring: () => void): void {
  try {
    bring();
  } catch (error) {
    if (!(error instanceof InvalidInputError || error instanceof TypeError)) throw error;
  }
}
