const { default: Sequencer } = require('@jest/test-sequencer');

/** Specs that mostly wait: for what they have killed, and for what is delivered anew. */
const WAITS = /[\\/](crash|replicas|test-stack|live)[^\\/]*$/;

/**
 * The end-to-end suites of both component sets run at the same time. While one waits for what it has killed the other has the processor for its pages:
 * on the local set these specs are the last, on the other one the first.
 */
module.exports = class extends Sequencer {
  /** @param {{ path: string }[]} tests */
  sort(tests) {
    const isLocal = (process.env.ERRAND_COMPONENTS ?? 'local') === 'local';
    const rank = ({ path }) => (WAITS.test(path) === isLocal ? 1 : 0);
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }
};
