import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RecordType, StateStore, update } from '@errand/dapr';
import type { Fact } from '../log/fact.js';
import { flowOf, merged, type Flow } from './flow.js';

/** Flows that are remembered: what an operator looks through. Older ones are in their users' logs. */
const MOST = 100;
const KEEP_EVERY_MS = 2_000;

const RECENT_KEY = 'flows/recent';
const RECENT = new RecordType<{ flows: Flow[] }>('recent flows', 1);

/**
 * The latest flows of all users, for operators: the log is one user's, and nothing leads from a moment to the users who did something
 * then. Not written with the entries, which would cost every event a key that all replicas want: each replica adds what it recorded to
 * one record, every 2 s at most and nothing when there is nothing. What a crash loses of it is still in the log.
 */
@Injectable()
export class RecentFlows implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RecentFlows.name);
  private fresh: Flow[] = [];
  private timer?: NodeJS.Timeout;

  constructor(private readonly state: StateStore) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.keep(), KEEP_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A fact was recorded. */
  note(fact: Fact): void {
    this.fresh.push(flowOf(fact));
    if (this.fresh.length > 2 * MOST) this.fresh = merged(this.fresh, [], MOST);
  }

  /** The newest first. @throws StateError, SidecarUnreachableError */
  async list(): Promise<Flow[]> {
    const stored = await this.state.get(RECENT, RECENT_KEY);
    return merged(stored?.value.flows ?? [], this.fresh, MOST);
  }

  /** Adds what is new to what all replicas recorded. Never throws: what another replica was first with is added the next time. */
  async keep(): Promise<void> {
    const added = this.fresh;
    if (added.length === 0) return;
    try {
      const stored = await this.state.get(RECENT, RECENT_KEY);
      const value = { flows: merged(stored?.value.flows ?? [], added, MOST) };
      await this.state.transact([update(RECENT, RECENT_KEY, value, stored)]);
      this.fresh = this.fresh.filter((flow) => !added.includes(flow));
    } catch (error) {
      this.logger.debug(`recent flows are kept a moment later: ${String(error)}`);
    }
  }
}
