import { Injectable } from '@nestjs/common';
import type { Account } from '../../account/account.js';
import { Accounts } from '../../account/accounts.service.js';
import type { Task } from '../../tasks/task.js';
import { calendarFile } from '../ical/calendar-file.js';
import { calendarEvent } from '../ical/event.js';
import { todo } from '../ical/todo.js';
import { NoFeedError } from './feed.errors.js';
import { FeedTokens } from './feed-tokens.service.js';

/** What tasks are shown as. */
export const FEED_KINDS = ['event', 'todo'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** Part of the ETag: of the way a task is written. */
const WRITTEN = 1;
/** How often calendars should look again: most keep to one of the two, Google to neither. */
const HEAD = [
  'METHOD:PUBLISH',
  'X-WR-CALNAME:Errand',
  'NAME:Errand',
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
];

/** A calendar as it is now. */
export interface Calendar {
  etag: string;
  /** Writes it: of a calendar that is known already nothing needs to be. */
  write: () => string;
}

/** The open tasks of a person as a calendar that others can read, by a token alone. */
@Injectable()
export class Feeds {
  constructor(
    private readonly tokens: FeedTokens,
    private readonly accounts: Accounts,
  ) {}

  /** @throws NoFeedError for every token but one that is in use; StateError, SidecarUnreachableError */
  async read(token: string, kind: FeedKind): Promise<Calendar> {
    const userId = await this.tokens.ownerOf(token);
    if (userId === undefined) throw new NoFeedError();
    const { account, head } = await this.accounts.read(userId);
    if (!account.profile) throw new NoFeedError();
    return { etag: `"${WRITTEN}.${head.userVersion}.${kind}"`, write: () => written(account, kind) };
  }
}

function written({ records }: Account, kind: FeedKind): string {
  const open = [...records.values()].map(({ task }) => task).filter(({ status }) => status === 'open');
  const [tasks, write] =
    kind === 'todo' ? [open, (task: Task) => todo(task)] : [open.filter(({ due }) => due !== undefined), calendarEvent];
  return [...calendarFile(tasks, write, HEAD)].join('');
}
