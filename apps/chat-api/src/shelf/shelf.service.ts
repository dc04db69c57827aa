import { Injectable } from '@nestjs/common';
import type { SavedFilter } from '@errand/events';
import { Accounts, type Caller } from '../account/accounts.service.js';
import type { Workspace } from '../account/workspace.js';
import { tasksOf } from '../tasks/query/tasks-of.js';
import { overviewOf, type Overview } from './overview.js';
import { changeFilter, deleteFilter, saveFilter } from './rules/filters.js';
import {
  createList,
  deleteList,
  moveRest,
  renameList,
  trashRest,
  type Destination,
  type Portion,
} from './rules/lists.js';

/** A person's lists and saved filters. What a change does is in `rules/`. */
@Injectable()
export class Shelves {
  constructor(private readonly accounts: Accounts) {}

  async overview(userId: string): Promise<Overview> {
    const { account } = await this.accounts.read(userId);
    return overviewOf(tasksOf(account.records.values()), account.shelf, {
      timeZone: account.profile?.timeZone ?? 'UTC',
      now: new Date(),
    });
  }

  createList(caller: Caller, name: string): Promise<string> {
    return this.accounts.change(caller, (workspace) => createList(workspace, name));
  }

  renameList(caller: Caller, name: string, newName: string): Promise<string> {
    return this.inPortions(
      caller,
      (workspace) => renameList(workspace, name, newName),
      (workspace, portion) => moveRest(workspace, name, portion.name),
    );
  }

  deleteList(caller: Caller, name: string, destination: Destination): Promise<string> {
    const { to } = destination;
    return this.inPortions(
      caller,
      (workspace) => deleteList(workspace, name, destination),
      (workspace) =>
        to === 'trash'
          ? trashRest(workspace, name)
          : moveRest(workspace, name, destination.to === 'list' ? destination.list : undefined),
    );
  }

  saveFilter(caller: Caller, filter: { name: string; line: string }): Promise<SavedFilter> {
    return this.accounts.change(caller, (workspace) => saveFilter(workspace, filter));
  }

  changeFilter(
    caller: Caller,
    id: string,
    patch: { name?: string | undefined; line?: string | undefined },
  ): Promise<SavedFilter> {
    return this.accounts.change(caller, (workspace) => changeFilter(workspace, id, patch));
  }

  deleteFilter(caller: Caller, id: string): Promise<SavedFilter> {
    return this.accounts.change(caller, (workspace) => deleteFilter(workspace, id));
  }

  /** A list may have more tasks than one change takes: then more of them follow, each undone by itself. */
  private async inPortions(
    caller: Caller,
    first: (workspace: Workspace) => Portion,
    next: (workspace: Workspace, portion: Portion) => Portion,
  ): Promise<string> {
    let portion = await this.accounts.change(caller, first);
    const { name } = portion;
    while (portion.left > 0) {
      const { userId, actor } = caller;
      portion = await this.accounts.change({ userId, actor }, (workspace) => next(workspace, portion));
    }
    return name;
  }
}
