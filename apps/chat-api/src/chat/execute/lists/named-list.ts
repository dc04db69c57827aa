import { DomainError } from '@errand/dapr';
import { listNames } from '../../../shelf/rules/list-names.js';
import { sameName } from '../../../shelf/shelf.js';
import type { Turn } from '../../turn/turn-context.js';

/** The list of this name, as it is spelled. @throws DomainError that tells which lists there are */
export function namedList({ workspace, texts }: Turn, name: string): string {
  const lists = listNames(workspace.shelf, workspace.tasks());
  const found = lists.find((one) => sameName(one, name.trim()));
  if (found === undefined) throw new DomainError('not-found', texts.lists.noList(name, lists));
  return found;
}
