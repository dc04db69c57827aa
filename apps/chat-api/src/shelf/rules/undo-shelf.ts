import type { Workspace } from '../../account/workspace.js';
import { sameName, type ShelfDeed } from '../shelf.js';

/** Takes a change of the shelf back by a further one; what somebody has changed since stays. */
export function undoShelf(workspace: Workspace, deed: ShelfDeed): void {
  const { lists, filters } = workspace.shelf;
  const isList = (name: string): boolean => lists.some((one) => sameName(one, name));
  switch (deed.type) {
    case 'errand.list.saved.v1':
      if (!lists.includes(deed.name)) return;
      if (deed.formerName === undefined) workspace.arrange({ type: 'errand.list.deleted.v1', name: deed.name });
      else workspace.arrange({ type: 'errand.list.saved.v1', name: deed.formerName, formerName: deed.name });
      return;
    case 'errand.list.deleted.v1':
      if (!isList(deed.name)) workspace.arrange({ type: 'errand.list.saved.v1', name: deed.name });
      return;
    case 'errand.filter.saved.v1': {
      const now = filters.find(({ id }) => id === deed.filter.id);
      if (!now) return;
      if (!deed.before) workspace.arrange({ type: 'errand.filter.deleted.v1', filter: now });
      else workspace.arrange({ type: 'errand.filter.saved.v1', filter: deed.before, before: now });
      return;
    }
    case 'errand.filter.deleted.v1':
      if (!filters.some(({ id }) => id === deed.filter.id)) {
        workspace.arrange({ type: 'errand.filter.saved.v1', filter: deed.filter });
      }
  }
}
