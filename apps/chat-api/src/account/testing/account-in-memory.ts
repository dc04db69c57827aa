import type { ActorKind } from '@errand/events';
import type { Task } from '../../tasks/task.js';
import type { Account, AccountHead, AccountImages } from '../account.js';
import { AccountProjection } from '../account.projection.js';
import { Workspace } from '../workspace.js';
import { anAccount, checkEvents, NOW, USER } from './a-workspace.js';

/** An account on which changes are made one after the other, each committed as it would come back from the store. */
export class AccountInMemory {
  readonly account: Account;
  now = NOW;
  private version = 0;
  private readonly projection = new AccountProjection(undefined as never, undefined as never);

  constructor(tasks: readonly Task[] = []) {
    this.account = anAccount(tasks);
  }

  do<R>(decide: (workspace: Workspace) => R, kind: ActorKind = 'user', key?: string): R {
    const workspace = new Workspace(this.account, { actor: { kind, id: USER }, now: this.now, key });
    const answer = decide(workspace);
    checkEvents(workspace);
    if (!workspace.hasChanges) return answer;
    const { images, data } = JSON.parse(JSON.stringify(workspace.draft(() => undefined))) as {
      images: AccountImages;
      data: AccountHead;
    };
    const head = { version: ++this.version, userVersion: 0, data: data as never };
    this.projection.apply(this.account, { images, head });
    return answer;
  }
}
