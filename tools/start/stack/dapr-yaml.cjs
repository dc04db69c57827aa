const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { StackError } = require('./errors.cjs');

/** The keys of a multi-app run file that this reader turns into daprd's flags; the CLI's own that mean nothing here are let through. */
const SHARED = [
  'env',
  'resourcesPaths',
  'configFilePath',
  'appProtocol',
  'apiListenAddresses',
  'logLevel',
  'maxBodySize',
  'appMaxConcurrency',
  'enableAppHealthCheck',
  'appHealthCheckPath',
  'appHealthProbeInterval',
  'appHealthProbeTimeout',
  'appHealthThreshold',
  'daprdLogDestination',
  'appLogDestination',
];
const OF_APP = [...SHARED, 'appID', 'appDirPath', 'appPort', 'command'];

/**
 * Reads dapr.yaml, the one description of the apps, as `dapr run -f` does.
 *
 * @type {typeof import('../index.cjs').readDaprYaml}
 * @see https://docs.dapr.io/developing-applications/local-development/multi-app-dapr-run/multi-app-template/
 */
function readDaprYaml(file, { components = 'local' } = {}) {
  // Loaded here and not above: `npm ci` may not have run yet when this module is.
  const { parse } = require('yaml');
  const base = path.dirname(path.resolve(file));
  const document = read(file, parse);
  const common = document.common ?? {};
  refuseUnknown(file, 'common', common, SHARED);
  const apps = document.apps ?? [];
  if (document.version !== 1 || apps.length === 0)
    throw new StackError(`${file}: expected "version: 1" and a list "apps"`);
  return apps.map((app, index) => describe({ file, base, common, app, index, components }));
}

function read(file, parse) {
  try {
    return parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    throw new StackError(`${file} cannot be read: ${error.message}`);
  }
}

function describe({ file, base, common, app, index, components }) {
  const where = `apps[${index}]`;
  refuseUnknown(file, where, app, OF_APP);
  for (const key of ['appID', 'appDirPath', 'command']) {
    if (!app[key]) throw new StackError(`${file}: ${where}.${key} is missing`);
  }
  const folder = path.resolve(base, app.appDirPath);
  // The CLI takes an app's own paths relative to its folder, common ones relative to the file.
  const paths =
    app.resourcesPaths?.map((one) => path.resolve(folder, one)) ??
    common.resourcesPaths?.map((one) => path.resolve(base, one));
  const config = app.configFilePath
    ? path.resolve(folder, app.configFilePath)
    : path.resolve(base, common.configFilePath ?? '');
  const all = { ...common, ...app };
  return {
    id: app.appID,
    folder,
    command: app.command,
    port: app.appPort,
    env: asText({ ...common.env, ...app.env }),
    resourcesPaths: (paths ?? []).map((one) => chooseComponents(one, components)),
    configFile: config,
    logLevel: all.logLevel ?? 'info',
    maxBodySize: all.maxBodySize ?? '4Mi',
    maxConcurrency: all.appMaxConcurrency ?? null,
    health: healthOf(all),
  };
}

function healthOf(all) {
  if (!all.enableAppHealthCheck) return null;
  return {
    path: all.appHealthCheckPath ?? '/healthz',
    intervalSeconds: all.appHealthProbeInterval ?? 5,
    timeoutMs: all.appHealthProbeTimeout ?? 500,
    threshold: all.appHealthThreshold ?? 3,
  };
}

/** `…/components/local` names the default set; another set lies beside it under the same component names. */
function chooseComponents(folder, name) {
  const sets = path.dirname(folder);
  if (path.basename(sets) !== 'components') return folder;
  const chosen = path.join(sets, name);
  if (existsSync(chosen) && path.dirname(chosen) === sets) return chosen;
  const known = readdirSync(sets, { withFileTypes: true }).filter((one) => one.isDirectory());
  throw new StackError(
    `--components ${name}: there is no such set. Known: ${known.map((one) => one.name).join(', ')} (folders of ${sets})`,
  );
}

const asText = (env) => Object.fromEntries(Object.entries(env).map(([key, value]) => [key, String(value)]));

function refuseUnknown(file, where, object, known) {
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  if (unknown.length > 0) {
    throw new StackError(
      `${file}: ${where}.${unknown[0]} is a key that npm start does not understand. Known: ${known.join(', ')}`,
    );
  }
}

module.exports = { readDaprYaml };
