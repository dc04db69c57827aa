import { Injectable } from '@nestjs/common';
import type { Account } from '../account/account.js';
import { Accounts, type Caller } from '../account/accounts.service.js';
import { SYSTEM } from '../account/source.js';
import { Workspace } from '../account/workspace.js';
import { clockOf } from './clock/clock-of.js';
import type { UserClock } from './clock/user-clock.js';
import { Front } from './query/front.js';
import { neededWord } from './query/needed-word.js';
import { page, type Page, type PageRequest } from './query/page.js';
import { prepareSearch } from './query/prepare-search.js';
import type { TaskFilter } from './query/task-filter.js';
import { tasksOf } from './query/tasks-of.js';
import { urgencyParts, type UrgencyPart } from './query/urgency.js';
import { TaskNotFoundError } from './rules/task.errors.js';
import type { Task } from './task.js';

/** Reads and changes the tasks of a user. What a change does is in `rules/`; that it is durable and told of, in Accounts. */
@Injectable()
export class Tasks {
  constructor(private readonly accounts: Accounts) {}

  /** Commits what `decide` decides. @throws DomainError of the rule, OutcomeUnknownError, OverloadedError */
  change<R>(caller: Caller, decide: (workspace: Workspace) => R): Promise<R> {
    return this.accounts.change(caller, decide);
  }

  /** The present, in the user's calendar. */
  async clock(userId: string): Promise<UserClock> {
    const { account } = await this.accounts.read(userId);
    return clockOf(new Workspace(account, { actor: SYSTEM, now: new Date() }));
  }

  /** @throws TaskNotFoundError also for another user's task */
  async get(userId: string, taskId: string): Promise<Task> {
    const { account } = await this.accounts.read(userId);
    const task = account.records.get(taskId)?.task;
    if (!task) throw new TaskNotFoundError(taskId);
    return task;
  }

  /** What makes a task urgent. @throws TaskNotFoundError */
  async urgency(userId: string, taskId: string): Promise<UrgencyPart[]> {
    const task = await this.get(userId, taskId);
    const { account } = await this.accounts.read(userId);
    return urgencyParts(task, { timeZone: account.profile?.timeZone ?? 'UTC', now: new Date() });
  }

  /** The sub-tasks that are not deleted, open ones first. @throws TaskNotFoundError for the task itself */
  async parts(userId: string, taskId: string): Promise<Task[]> {
    const { account } = await this.accounts.read(userId);
    if (!account.records.has(taskId)) throw new TaskNotFoundError(taskId);
    const parts = tasksOf(account.records.values()).filter(
      ({ parentId, status }) => parentId === taskId && status !== 'deleted',
    );
    const done = ({ status }: Task): number => Number(status === 'done');
    return parts.sort((a, b) => done(a) - done(b) || Date.parse(a.createdAt) - Date.parse(b.createdAt));
  }

  /** @throws InvalidInputError for a foreign cursor */
  async list(userId: string, request: PageRequest): Promise<Page> {
    const { account } = await this.accounts.read(userId);
    const context = { timeZone: account.profile?.timeZone ?? 'UTC', now: new Date() };
    const front = frontOf(account, context.timeZone);
    void prepareSearch(account);
    return front.page(request, context) ?? page(candidates(account, request.filter), request, context);
  }
}

/** All that may be wanted. */
function candidates({ texts, records }: Account, filter: TaskFilter): Task[] {
  const word = neededWord(filter);
  return (word !== undefined && texts?.candidates(word)) || tasksOf(records.values());
}

function frontOf(account: Account, timeZone: string): Front {
  if (!account.front?.serves(timeZone)) account.front = new Front(account.records.values(), timeZone);
  return account.front;
}
