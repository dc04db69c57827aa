import { Injectable } from '@nestjs/common';
import {
  insert,
  InvalidInputError,
  RecordType,
  removeAll,
  replace,
  StateStore,
  type StateOperation,
  type Versioned,
} from '@errand/dapr';
import { AuthKey } from '../auth/auth-key.js';
import { changeRecord } from '../auth/change-record.js';
import { digest } from '../auth/refresh-token.js';
import { LINK_SECONDS, type MailWish } from './mail-job.js';

/** What a mailed link stands for. Kept, used, until it would have ended: a mail that is sent again brings no second life. */
export interface MailedLink {
  kind: MailWish['kind'];
  userId: string;
  email: string;
  /** RFC 3339 */
  endsAt: string;
  used?: true;
}

/** Which links a user was mailed lately: the keys follow from tokens that nobody keeps. */
const LINKS_OF = new RecordType<{ keys: string[] }>('links of a user', 1);
/** Far more than anybody asks for while one lives. */
const MOST_LINKS = 100;

const linksOfKey = (userId: string): string => `links-of/${userId}`;

const LINK = new RecordType<MailedLink>('mailed link', 1);

/** The key is the token's hash: whoever reads the store has no link. */
const linkKey = (token: string): string => `link/${digest(token)}`;

/** The link is used, too old, or was never mailed by us. */
export class LinkOverError extends InvalidInputError {
  constructor() {
    const message = 'was used before, is too old, or is not complete';
    super([{ pointer: '/token', message, remedy: 'Ask for a new link.' }]);
  }
}

/** Links that are mailed: each is good once, for a while. */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly store: StateStore,
    private readonly key: AuthKey,
  ) {}

  /**
   * The token of a mail. It follows from the job, so that one which calls twice mails the same link.
   *
   * @throws StateError, SidecarUnreachableError
   */
  async make(jobName: string, link: Pick<MailedLink, 'kind' | 'userId' | 'email'>): Promise<string> {
    const token = this.key.hash('mailed link', jobName);
    const seconds = LINK_SECONDS[link.kind];
    if (await this.find(token)) return token;
    const endsAt = new Date(Date.now() + seconds * 1_000).toISOString();
    const key = linkKey(token);
    await changeRecord(this.store, LINKS_OF, linksOfKey(link.userId), (stored) => ({
      value: { keys: [...(stored?.keys ?? []), key].slice(-MOST_LINKS) },
      operations: [insert(LINK, key, { ...link, endsAt }, seconds)],
    }));
    return token;
  }

  /** Ends the links of a user. @throws StateError, SidecarUnreachableError */
  async forget(userId: string): Promise<void> {
    const links = await this.store.get(LINKS_OF, linksOfKey(userId));
    if (links) await removeAll(this.store, [...links.value.keys, linksOfKey(userId)]);
  }

  /** What a token stands for. @throws LinkOverError when it is good for nothing any more; StateError, SidecarUnreachableError */
  async open(kind: MailedLink['kind'], token: string): Promise<Versioned<MailedLink>> {
    const found = await this.find(token);
    if (!found || found.value.kind !== kind || found.value.used || Date.parse(found.value.endsAt) <= Date.now())
      throw new LinkOverError();
    return found;
  }

  /** Uses it up, in the transaction of what it was good for; of two at once one fails. */
  use(token: string, { value, etag }: Versioned<MailedLink>): StateOperation {
    const seconds = Math.max(1, Math.ceil((Date.parse(value.endsAt) - Date.now()) / 1_000));
    return replace(LINK, linkKey(token), { ...value, used: true }, etag, seconds);
  }

  private find(token: string): Promise<Versioned<MailedLink> | undefined> {
    return this.store.get(LINK, linkKey(token));
  }
}
