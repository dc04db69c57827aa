const { stackOfRun } = require('./stack-of-run.cjs');

/** After the last spec file, however it went. */
module.exports = () => stackOfRun.end();
