import type { CloudEvent } from '@errand/events';
import type { StateOperation } from '../state/operations.js';
import type { Head } from './records.js';

/** One decided change of one stream, ready to be committed together with changes of others. */
export interface Change {
  /** The stream (a user id): its changes are numbered without gaps. */
  stream: string;
  commitId: string;
  /** Where the stream stands after the change; `head.version` is the version this change makes. */
  head: Head;
  events: readonly CloudEvent[];
  /** After-images for the version entry, see VersionEntry. */
  images: unknown;
  /** The app's own records that change with it. */
  operations: readonly StateOperation[];
  /** Keys among `operations` that are insert-only: when one exists already the change must not happen (idempotency keys). */
  guards: readonly string[];
}
