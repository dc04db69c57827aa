interface Timer {
  at: number;
  order: number;
  every: number | undefined;
  run: () => void;
}

/** What `setTimeout` returns, as far as it is used here. */
class Handle {
  constructor(readonly timer: Timer) {}
  ref = (): this => this;
  unref = (): this => this;
}

const REAL = { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, Date };

const REAL_PERFORMANCE_NOW = performance.now.bind(performance);

/**
 * Time that passes only when a test says so, for code that uses the global timers and `Date`. Between two timers every promise that
 * can settle does, so a run with the same decisions is the same run. Pair with a mock of `node:timers/promises`.
 */
export class VirtualClock {
  now = Date.UTC(2026, 0, 1);
  private timers: Timer[] = [];
  private order = 0;

  /** Puts this clock in the place of the global one. */
  install(): void {
    const start = (run: () => void, ms = 0, every?: number): Handle => new Handle(this.add(run, ms, every));
    const stop = (handle: Handle | undefined): void => {
      if (handle) this.timers = this.timers.filter((timer) => timer !== handle.timer);
    };
    const time = (): number => this.now;
    performance.now = time;
    Object.assign(globalThis, {
      setTimeout: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => start(() => run(...args), ms),
      setInterval: (run: () => void, ms?: number) => start(run, ms, ms),
      setImmediate: (run: () => void) => start(run),
      clearTimeout: stop,
      clearInterval: stop,
      Date: class extends REAL.Date {
        constructor(...args: [] | [number | string]) {
          if (args.length === 0) super(time());
          else super(args[0]);
        }
        static override now = time;
      },
    });
  }

  /** Forgets every timer: what earlier tests left behind never runs. */
  clear(): void {
    this.timers = [];
  }

  /** Gives the global clock back. Timers that are left never fire. */
  uninstall(): void {
    Object.assign(globalThis, REAL);
    performance.now = REAL_PERFORMANCE_NOW;
  }

  /** Lets so many milliseconds pass. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (let next = this.next(end); next; next = this.next(end)) {
      this.now = Math.max(this.now, next.at);
      if (next.every === undefined) this.timers.shift();
      else this.reschedule(next, next.every);
      next.run();
      await settle();
    }
    this.now = end;
  }

  /** The machine sleeps: time goes on, nothing runs. */
  sleep(ms: number): void {
    this.now += ms;
  }

  /** Lets time pass until the condition holds; false when it does not within `limit` milliseconds. */
  async passUntil(condition: () => boolean, limit: number, step = 100): Promise<boolean> {
    const end = this.now + limit;
    while (!condition() && this.now < end) await this.pass(step);
    return condition();
  }

  private next(end: number): Timer | undefined {
    const [first] = this.timers;
    return first && first.at <= end ? first : undefined;
  }

  private add(run: () => void, ms: number, every?: number): Timer {
    const timer = { at: this.now + Math.max(0, ms), order: this.order++, every, run };
    this.insert(timer);
    return timer;
  }

  private reschedule(timer: Timer, every: number): void {
    this.timers.shift();
    timer.at = this.now + every;
    timer.order = this.order++;
    this.insert(timer);
  }

  private insert(timer: Timer): void {
    let at = this.timers.length;
    while (at > 0 && isBefore(timer, this.timers[at - 1])) at--;
    this.timers.splice(at, 0, timer);
  }
}

function isBefore(a: Timer, b: Timer | undefined): boolean {
  return b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
}

/** A turn of the real loop: every promise that can settle has settled. */
function settle(): Promise<void> {
  return new Promise((resolve) => REAL.setImmediate(resolve));
}
