import { DomainError } from '@errand/dapr';
import type { Workspace } from '../../../account/workspace.js';
import { listNames } from '../../../shelf/rules/list-names.js';
import { sameName } from '../../../shelf/shelf.js';
import type { Turn } from '../../turn/turn-context.js';

/** The list of this name, as it is spelled; undefined when there is none. */
export function listNamed({ workspace }: Turn, name: string): string | undefined {
  return namesOf(workspace).find((one) => sameName(one, name.trim()));
}

/** The same. @throws DomainError that tells which lists there are */
export function namedList(turn: Turn, name: string): string {
  const found = listNamed(turn, name);
  if (found === undefined) throw noSuchList(turn, name);
  return found;
}

/** Tells which lists there are. */
export function noSuchList({ texts, workspace }: Turn, name: string): DomainError {
  return new DomainError('not-found', texts.lists.noList(name, namesOf(workspace)));
}

const namesOf = (workspace: Workspace): string[] => listNames(workspace.shelf, workspace.tasks());
