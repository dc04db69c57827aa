import { Injectable } from '@nestjs/common';

/** One message of an event stream. @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface LiveMessage {
  event: 'task' | 'reminder' | 'approvals' | 'turn' | 'version' | 'refetch';
  data: object;
  /** The `userVersion` it tells of, if any. */
  id?: number;
}

type Listener = (message: LiveMessage) => void;

/** The browsers that are connected to this replica, by user. */
@Injectable()
export class LiveHub {
  private readonly listeners = new Map<string, Set<Listener>>();

  /** Number of connected browsers. */
  get size(): number {
    let size = 0;
    for (const listeners of this.listeners.values()) size += listeners.size;
    return size;
  }

  /** Adds a connected browser; returns what takes it away. */
  listen(userId: string, listener: Listener): () => void {
    const listeners = this.listeners.get(userId) ?? new Set();
    this.listeners.set(userId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.listeners.get(userId) === listeners) this.listeners.delete(userId);
    };
  }

  /** Sends a message to every browser of the user that is connected here. */
  send(userId: string, message: LiveMessage): void {
    for (const listener of this.listeners.get(userId) ?? []) listener(message);
  }
}
