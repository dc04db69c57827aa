const { constants } = require('node:os');
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');
const { stackOfRun } = require('./stack-of-run.cjs');

/** By default a signal ends a process without its `exit` event, at which the processes of stacks are killed. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    process.stderr.write(`\nEnded by ${signal}.\n`);
    process.exit(128 + constants.signals[signal]);
  });
}

/**
 * Where an end-to-end spec file runs. Jest gives each file modules and globals of its own and takes them away after it: what outlives a file
 * is kept out here, in Jest's own process, and `TestStack` (libs/testing) finds it under `stackOfRun`.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.spec = path.basename(context.testPath);
  }

  async setup() {
    await super.setup();
    this.global.stackOfRun = { get: () => stackOfRun.get(this.spec), end: () => stackOfRun.end() };
    // Its `process` is a copy, which hears nothing of the end of the real one.
    const { process: copy } = this.global;
    this.atExit = (code) => copy.emit('exit', code);
    process.on('exit', this.atExit);
  }

  async teardown() {
    process.off('exit', this.atExit);
    await super.teardown();
  }
};
