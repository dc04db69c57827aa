const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Specs that mostly wait: for what they have killed, and for what is delivered anew. */
const WAITS = /[\\/](crash|replicas|test-stack)[^\\/]*$/;
/** Specs that share a stack: one after the other, because it ends when another stack starts. */
const shares = (path) => readFileSync(path, 'utf8').includes('TestStack.shared()');

const rankOf = (path) => (WAITS.test(path) ? 2 : shares(path) ? 1 : 0);

/**
 * The end-to-end suites of both component sets run at the same time. While one waits for what it has killed the other has the processor for its pages:
 * on the local set these specs are the last, on the other one the first.
 */
module.exports = class extends Sequencer {
  /** @param {{ path: string }[]} tests */
  sort(tests) {
    const way = (process.env.ERRAND_COMPONENTS ?? 'local') === 'local' ? 1 : -1;
    const ranked = tests.map((test) => ({ test, rank: way * rankOf(test.path) }));
    return ranked.sort((a, b) => a.rank - b.rank || a.test.path.localeCompare(b.test.path)).map(({ test }) => test);
  }
};
