const path = require('node:path');
const { ensureBuilt } = require('./built-from-module.cjs');
const { cacheFolder } = require('./cache.cjs');
const pins = require('./pins.cjs');

const NAME = 'actionlint';

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, NAME),
  programs: { [NAME]: 'github.com/rhysd/actionlint/cmd/actionlint' },
  linker: `-X github.com/rhysd/actionlint.version=${pins.actionlint}`,
  what: `actionlint ${pins.actionlint}`,
  takes: 'half a minute',
};

/**
 * actionlint of the pinned version: `~/.cache/errand`, else built from the Go module in `tools/runtime/actionlint`, once.
 *
 * @param {{ progress?: (text: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<string>} its path
 * @throws {RuntimeUnavailableError} when it cannot be built: says why and what to install
 */
async function ensureActionlint(options) {
  const folder = cacheFolder(`${NAME}-${pins.actionlint}`);
  await ensureBuilt(folder, BUILD, options);
  return path.join(folder, NAME);
}

module.exports = { ensureActionlint };
