import { randomUUID } from 'node:crypto';
import { User } from './user.mjs';
import { waitUntil } from './wait-until.mjs';

const USERS = 2;

/** People who make one task after the other, and repeat what was not answered with its key, as the page does. */
export class Load {
  accepted = 0;
  /** @type {string[]} what was answered otherwise, or not at all */
  failures = [];
  #ended = false;
  #titles = new Map();
  #loops;

  /** Begins, and returns when the first requests were answered. @returns {Promise<Load>} */
  static async begin() {
    const load = new Load();
    const users = await Promise.all(Array.from({ length: USERS }, () => User.signUp()));
    load.#loops = users.map((user) => load.#makeTasks(user));
    await load.goesOn();
    return load;
  }

  /** Until some more were answered: what is done in the meantime is done under load. */
  async goesOn() {
    const wanted = this.accepted + 10;
    await waitUntil(() => this.accepted >= wanted, { what: 'the load to go on' });
  }

  /** @returns {Promise<{ lost: number, twice: number }>} of the tasks that were accepted */
  async end() {
    this.#ended = true;
    await Promise.all(this.#loops);
    const sums = { lost: 0, twice: 0 };
    for (const [user, titles] of this.#titles) {
      const found = (await user.tasks()).map(({ title }) => title);
      sums.lost += titles.filter((title) => !found.includes(title)).length;
      sums.twice += found.length - new Set(found).size;
    }
    return sums;
  }

  async #makeTasks(user) {
    const titles = [];
    this.#titles.set(user, titles);
    while (!this.#ended) {
      const title = randomUUID();
      await waitUntil(() => this.#make(user, title), { what: 'an answer to a repeated request', everyMs: 500 });
      titles.push(title);
      this.accepted++;
    }
  }

  async #make(user, title) {
    try {
      await user.createTask({ title }, title);
      return true;
    } catch (error) {
      this.failures.push(error.cause?.code ?? error.message);
      return false;
    }
  }
}
