import { setTimeout as delay } from 'node:timers/promises';
import { insist } from './insist.js';
import type { Followed } from './judge-followers.js';
import { LiveReader } from './live-reader.js';
import { User, type ApiTask } from './user.js';

/** Two reminders in each: as many as the list of notifications shows. */
const MOST_ROUNDS = 25;
const PACE_MS = 1_000;
const SOON_MS = 4_000;
const LATER = '2030-01-01';
const REPEATING = { title: 'again', due: LATER, recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' };

/**
 * A user who goes on completing repeating tasks and planning reminders while something else happens: whatever is away meanwhile, events
 * of theirs are on their way to it. One reminder of each round is moved from far to near at once, so that a stale event, if it were
 * applied over the newer one, would leave it far.
 */
export class Follower {
  private stopping = false;
  private readonly running: Promise<void>;

  private constructor(private readonly followed: Followed) {
    this.running = this.run();
  }

  /** Signs the user up, opens a page and begins. */
  static async start(url: string): Promise<Follower> {
    const user = await User.signUp(url);
    return new Follower({ user, live: await LiveReader.open(user), completed: [], reminded: [] });
  }

  /** Ends after the round under way. @returns what must have followed */
  async stop(): Promise<Followed> {
    this.stopping = true;
    await this.running;
    return this.followed;
  }

  private async run(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS && !this.stopping; round++) {
      await this.round();
      await delay(PACE_MS);
    }
  }

  private async round(): Promise<void> {
    const { user, completed, reminded } = this.followed;
    const { id } = await create(user, REPEATING);
    completed.push(await told(() => user.post(`/api/tasks/${id}/complete`)));
    reminded.push(await create(user, { title: 'soon', due: soon(), reminders: ['PT0S'] }));
    const moved = await create(user, { title: 'moved', due: `${LATER}T10:00:00Z`, reminders: ['PT0S'] });
    const due = soon();
    reminded.push(await told(() => user.patch(`/api/tasks/${moved.id}`, { due })));
  }
}

const soon = (): string => new Date(Date.now() + SOON_MS).toISOString();
const told = (make: () => ReturnType<User['get']>): Promise<ApiTask> => insist(make, () => undefined);
const create = (user: User, task: object): Promise<ApiTask> => told(() => user.post('/api/tasks', task));
