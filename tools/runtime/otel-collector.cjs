const path = require('node:path');
const { ensureBuilt } = require('./built-from-module.cjs');
const { cacheFolder } = require('./cache.cjs');
const pins = require('./pins.cjs');

const NAME = 'otel-collector';

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, NAME),
  programs: { [NAME]: '.' },
  linker: `-X main.version=${pins.otelCollector}`,
  what: `the OpenTelemetry collector ${pins.otelCollector}`,
  takes: '2 minutes on two cores',
};

/** @type {typeof import('./index.cjs').ensureOtelCollector} */
async function ensureOtelCollector(options) {
  const folder = cacheFolder(`${NAME}-${pins.otelCollector}`);
  const source = await ensureBuilt(folder, BUILD, options);
  return { program: path.join(folder, NAME), version: pins.otelCollector, source };
}

module.exports = { ensureOtelCollector };
