import { RecordType } from '@errand/dapr';

/** Whom a feed's token belongs to. */
export interface Feed {
  userId: string;
}

/** A person's one feed. The token is known to nobody but them: this is its hash. */
export interface FeedOf {
  hash: string;
  /** RFC 3339, UTC. */
  createdAt: string;
}

export const FEED = new RecordType<Feed>('calendar feed', 1);
export const FEED_OF = new RecordType<FeedOf>('calendar feed of a user', 1);

export const feedKey = (hash: string): string => `feed/${hash}`;
export const feedOfKey = (userId: string): string => `feed-of/${userId}`;
