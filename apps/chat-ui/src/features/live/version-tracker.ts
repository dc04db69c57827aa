/** What to do about a message of the stream. */
export type Verdict = 'apply' | 'known' | 'gap';

/**
 * Follows the versions of a user's data. Every change makes the next one, so a number that was skipped is a change that was missed, and a
 * heartbeat with a later number as well.
 */
export class VersionTracker {
  private seen: number | undefined;
  private messages: number | undefined;

  /** The last version seen; undefined before the first message. */
  get version(): number | undefined {
    return this.seen;
  }

  /** A change arrived. Several changes can make one version together. */
  change(version: number): Verdict {
    const { seen } = this;
    if (seen !== undefined && version <= seen) return 'apply';
    this.seen = version;
    return seen === undefined || version === seen + 1 ? 'apply' : 'gap';
  }

  /** The stream said where the data stands now. What was loaded before the first time may be older. */
  heartbeat(version: number): Verdict {
    const { seen } = this;
    if (seen !== undefined && version <= seen) return 'known';
    this.seen = version;
    return 'gap';
  }

  /** The stream said how many messages the conversation has. True when it has grown since the last time it said so. */
  hasGrown(messages: number | undefined): boolean {
    const before = this.messages;
    this.messages = messages ?? before;
    return before !== undefined && this.messages !== before;
  }
}
