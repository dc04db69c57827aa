import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';

/** How long an attempt counts at most: a window begins with the first attempt and nothing prolongs it. */
const WINDOW_MS = 60_000;
const MOST_WINDOWS = 100_000;

/** What an attempt counts against. */
export interface Bound {
  /** Of any length: it is hashed before it is kept. */
  subject: string;
  limit: number;
}

interface Window {
  endsAt: number;
  count: number;
}

/** Counts attempts by subject for a minute, in this process alone: with several replicas each has its own count. */
@Injectable()
export class AttemptCounter {
  private readonly windows = new LRUCache<string, Window>({ max: MOST_WINDOWS });

  /**
   * Counts an attempt against every bound, or, when one of them is reached, against none.
   *
   * @returns 0, or after how many whole seconds the next attempt is allowed
   */
  take(bounds: readonly Bound[]): number {
    const now = Date.now();
    const windows = bounds.map(({ subject, limit }) => ({ limit, window: this.windowOf(subject, now) }));
    const full = windows.filter(({ limit, window }) => window.count >= limit);
    if (full.length > 0) return Math.ceil((Math.max(...full.map(({ window }) => window.endsAt)) - now) / 1000);
    for (const { window } of windows) window.count++;
    return 0;
  }

  /** Takes an attempt back that turned out to be none. What counts nothing any more is forgotten: it pushes no other out. */
  giveBack(bounds: readonly Bound[]): void {
    for (const { subject } of bounds) {
      const window = this.windows.get(keyOf(subject));
      if (window && --window.count <= 0) this.windows.delete(keyOf(subject));
    }
  }

  private windowOf(subject: string, now: number): Window {
    const key = keyOf(subject);
    const found = this.windows.get(key);
    if (found && found.endsAt > now) return found;
    const fresh = { endsAt: now + WINDOW_MS, count: 0 };
    this.windows.set(key, fresh);
    return fresh;
  }
}

const keyOf = (subject: string): string => createHash('sha256').update(subject).digest('base64url');
