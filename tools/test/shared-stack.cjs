/** What a process may need to be back that died under the spec file before. */
const BACK_MS = 20_000;

/** A stack for several spec files, one after the other: started by the first that asks, and anew by one that finds it broken. */
class SharedStack {
  #start;
  #say;
  #stack;
  #user;

  /**
   * @param {() => Promise<Pick<import('../start/index.cjs').Stack, 'processes' | 'stop'>>} start
   * @param {(text: string) => void} say told when it is broken
   */
  constructor(start, say) {
    this.#start = start;
    this.#say = say;
  }

  /** @param {string} spec the file that asks: it is named when the next finds the stack broken */
  async get(spec) {
    const fault = await this.#fault();
    if (fault) {
      this.#say(`The stack that specs share is broken after ${this.#user}: ${fault}. ${spec} starts another.`);
      await this.end();
    }
    this.#stack ??= await this.#start();
    this.#user = spec;
    return this.#stack;
  }

  async end() {
    const stack = this.#stack;
    this.#stack = undefined;
    await stack?.stop();
  }

  /** @returns {Promise<string | undefined>} why a process is not ready */
  async #fault() {
    const processes = this.#stack?.processes ?? [];
    const all = await Promise.allSettled(processes.map((one) => one.waitReady({ timeoutMs: BACK_MS })));
    return all.find(({ status }) => status === 'rejected')?.reason.message;
  }
}

module.exports = { SharedStack };
