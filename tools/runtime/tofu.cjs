const path = require('node:path');
const { ensureBuilt } = require('./built-from-module.cjs');
const { cacheFolder } = require('./cache.cjs');
const pins = require('./pins.cjs');

const NAME = 'tofu';

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, NAME),
  programs: { [NAME]: 'github.com/opentofu/opentofu/cmd/tofu' },
  linker: '-X github.com/opentofu/opentofu/version.dev=no',
  what: `OpenTofu ${pins.tofu}`,
  takes: '3 to 5 minutes on two cores',
};

/**
 * OpenTofu of the pinned version: `~/.cache/errand`, else built from the Go module in `tools/runtime/tofu`, once.
 *
 * @param {{ progress?: (text: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<string>} its path
 * @throws {RuntimeUnavailableError} when it cannot be built: says why and what to install
 */
async function ensureTofu(options) {
  const folder = cacheFolder(`${NAME}-${pins.tofu}`);
  await ensureBuilt(folder, BUILD, options);
  return path.join(folder, NAME);
}

module.exports = { ensureTofu };
