/**
 * Something the stack needs is not there and cannot be got. The message says what was tried and what to do.
 */
class RuntimeUnavailableError extends Error {
  /**
   * @param {string} what e.g. `the Dapr runtime 1.18.2`
   * @param {string[]} tried one line for each way that failed, and why
   * @param {string[]} advice what a person can do about it
   */
  constructor(what, tried, advice) {
    super(
      [
        `Cannot get ${what}.`,
        ...tried.map((line) => `  - ${line}`),
        'What to do:',
        ...advice.map((line) => `  * ${line}`),
      ].join('\n'),
    );
    this.name = 'RuntimeUnavailableError';
    this.what = what;
    this.tried = tried;
    this.advice = advice;
  }
}

/** A file that was fetched is not the one that is pinned or published. Never run it. */
class ChecksumError extends Error {
  /** @param {string} what @param {string} wanted @param {string} got */
  constructor(what, wanted, got) {
    super(`${what} has the wrong checksum: expected ${wanted}, got ${got}. It was thrown away.`);
    this.name = 'ChecksumError';
  }
}

/** A command that we ran ended badly; the message carries its last lines. */
class CommandError extends Error {
  /** @param {string} command @param {number | string | null} status @param {string} output */
  constructor(command, status, output) {
    const last = output.trim().split('\n').slice(-12).join('\n    ');
    super(`"${command}" ended with ${status}${last ? `:\n    ${last}` : ''}`);
    this.name = 'CommandError';
    this.status = status;
    this.output = output;
  }
}

module.exports = { RuntimeUnavailableError, ChecksumError, CommandError };
