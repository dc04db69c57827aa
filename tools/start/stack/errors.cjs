/** The stack, or a part of it, cannot start or go on. The message is for the person who started it: what is wrong and what to try. */
class StackError extends Error {
  /** @param {string} message @param {ErrorOptions} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'StackError';
  }
}

/** A condition did not come true in time. */
class TimeoutError extends StackError {
  /** @param {string} what @param {number} ms @param {unknown} [last] */
  constructor(what, ms, last) {
    super(`${what}: not so after ${ms / 1000} s${last ? ` (last seen: ${last})` : ''}`);
    this.name = 'TimeoutError';
  }
}

module.exports = { StackError, TimeoutError };
